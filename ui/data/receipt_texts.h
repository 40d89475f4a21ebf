// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/plan.h"
#include "records/import_store.h"

#include <QCoreApplication>
#include <QStringList>
#include <vector>

namespace mingcha::ui {

/// The words of receipts and plans for what the importer keeps as short ids.
class ReceiptTexts {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::ReceiptTexts)
public:
    static QString matchReason(ingest::MatchReason reason);
    static QString matchReason(const QString& id);
    static QString repair(const QString& id);
    static QString skipped(const QString& id);
    static QString format(const QString& id);
    static QString delimiter(const QString& delimiter);
    static QString sheet(const QString& name);          ///< text files have one without a name
    static QString field(records::Kind kind, const QString& id);
    static QString fieldTitle(const records::FieldSpec& field);    ///< with its unit

    /// The receipt's details as groups of lines: what was read how, what was repaired, skipped, not recognised.
    struct Group {
        QString title;
        std::vector<std::pair<QString, QString>> lines;
        bool open = true;
    };
    static std::vector<Group> groups(const records::ImportRecord& import);

private:
    static Group mapping(const QJsonObject& sheet, records::Kind kind);
    static Group repairs(const QJsonObject& receipt);
    static Group totals(const QJsonObject& receipt);
};

}  // namespace mingcha::ui
