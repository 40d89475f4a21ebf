// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"
#include "rectification/list.h"
#include "records/office.h"
#include "reports/document.h"

#include <QCoreApplication>
#include <QDateTime>

namespace mingcha::reports {

// How figures, dates and words look in every document of this library, in the current language.

QString moneyText(base::Money money);          ///< "1,234.50"
QString kwhText(base::Energy energy);          ///< "12,345" as billed; a computed one with at most two decimals, rounded half up
QString countText(std::int64_t count);
QString decimalText(std::int64_t scaled, int decimals, int shownDecimals);
QString monthText(base::Period month);         ///< "2025年12月" or "December 2025"
QString dateText(QDate date);                  ///< "2026-01-05", empty for none
QString momentText(const QDateTime& moment);   ///< "2026-01-05 14:30", or "not yet"
/// "8.00%": percent with two decimals of part / whole, rounded half up; "—" when there is no whole.
QString percentText(std::int64_t part, std::int64_t whole);

/// Shape and word, "▲ 较大"; never colour alone.
QString severityText(checks::Severity severity);
QColor severityColour(checks::Severity severity);
QColor domainColour(checks::Domain domain);
inline QColor lateColour() { return QColor(0xC6, 0x28, 0x28); }
inline constexpr checks::Severity severitiesDown[] = {checks::Severity::Major, checks::Severity::Considerable, checks::Severity::Ordinary, checks::Severity::Advisory};

/// "Q06 抄见电量计算不符"; the bare code when the catalogue does not know it.
QString ruleText(const QString& code);
QString codeText(const QString& code);         ///< "Q06"; a word for what was entered by hand
/// That no problem of a month is on file. A month that was not checked must not look like one that was found in order.
QString withoutProblems(std::optional<base::PeriodRange> lastCheck, base::Period month);
/// Of a list that has rows: what to know when its month is not in the last check. Empty when it is.
QString uncheckedMonth(const rectification::ListContent& list);
/// Sentences one after the other, empty ones left out.
QString joinedSentences(QStringList sentences);
QString documentLanguage();                    ///< "zh-CN" or "en"
QString stateLabel(findings::State state);      ///< the state's name as it stands alone, in a cell or beside a bar
/// Joins names or clauses the way the language does: "、" or ", ".
QString listed(const QStringList& items);
/// Places for the names and signatures of those who answer for a document.
Signatures signaturesOf(const records::Office& office);
/// The running foot: nothing in it depends on the moment of printing.
QString footOf(const QString& vaultName, const QString& unit, const QString& data, const QDateTime& lastCheck);
inline QString dash() { return QStringLiteral("—"); }

}  // namespace mingcha::reports
