// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/period.h"
#include "records/kind.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace mingcha::ingest {

/// Text as it is compared: NFKC, without spaces and invisible characters, lower case.
QString comparable(const QString& text);

/// A unit of measure as files write it.
struct Unit {
    QString name;                 ///< kWh, 元, 元/kWh or kVA: the unit of FieldSpec
    std::int64_t factor = 1;      ///< 10,000 with 万
};
std::optional<Unit> unitOf(const QString& text);
/// Units that a title or note line gives for the whole table: "单位：万kWh、元", "台区供电量统计表（万kWh）".
QList<Unit> unitsOfTitle(const QString& text);

/// The month a column across is for, and the words around it: "2025年1月", "202501", "2025-01", "电量202401", "2025年1月供电量".
struct HeaderMonth {
    base::Period month;
    QString words;
};
std::optional<HeaderMonth> monthOfHeader(const QString& normalised);

/// The forms in which a normalised header is looked up, best first: itself, then without 现场 / 系统 / 本期.
struct HeaderForm {
    QString text;
    QString droppedPrefix;
};
QList<HeaderForm> headerForms(const QString& normalised);

}  // namespace mingcha::ingest
