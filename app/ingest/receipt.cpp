// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/receipt.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

QString reasonId(MatchReason reason)
{
    static const char* const ids[] = {"", "title", "alias", "user_alias", "profile", "user"};
    return QString::fromLatin1(ids[size_t(reason)]);
}

QString formatId(Format format)
{
    static const char* const ids[] = {"csv", "xlsx", "ods", "xls", "html"};
    return QString::fromLatin1(ids[size_t(format)]);
}

QString idOf(std::string_view id) { return QString::fromLatin1(id.data(), qsizetype(id.size())); }

QJsonObject columnJson(const ColumnPlan& column, records::Kind kind)
{
    QJsonObject json{{u"column"_s, column.column}, {u"header"_s, column.header}};
    if (column.field >= 0) {
        json[u"field"_s] = idOf(records::spec(kind).fields[size_t(column.field)].id);
        json[u"reason"_s] = reasonId(column.reason);
    }
    if (column.factor != 1)
        json[u"factor"_s] = qint64(column.factor);
    if (column.month)
        json[u"month"_s] = QString::fromStdString(column.month->text());
    if (column.isTotal)
        json[u"total"_s] = true;
    return json;
}

QJsonObject sheetJson(const SheetPlan& sheet, records::Kind kind)
{
    QJsonObject json{{u"name"_s, sheet.name}, {u"used"_s, sheet.use}, {u"reason"_s, sheet.reason}};
    if (!sheet.use)
        return json;
    json[u"header_row"_s] = sheet.headerFirstRow;
    json[u"header_rows"_s] = sheet.headerRows;
    if (!sheet.appliedProfile.isEmpty())
        json[u"profile"_s] = sheet.appliedProfile;
    QJsonArray columns;
    for (const ColumnPlan& column : sheet.columns)
        columns.append(columnJson(column, kind));
    json[u"columns"_s] = columns;
    return json;
}

/// Repairs of the same value in the same column stand together with their rows: a file that lost every leading zero names each customer once.
QJsonArray repairsJson(const std::vector<Repair>& repairs)
{
    using Same = std::tuple<QString, QString, QString, QString, QString>;
    std::map<Same, QJsonArray> rows;
    std::vector<const decltype(rows)::value_type*> order;
    for (const Repair& repair : repairs) {
        const auto [entry, fresh] = rows.try_emplace({repair.sheet, repair.column, repair.kind, repair.from, repair.to});
        if (fresh)
            order.push_back(&*entry);
        entry->second.append(qint64(repair.row));
    }
    QJsonArray json;
    for (const auto* entry : order) {
        const auto& [sheet, column, kind, from, to] = entry->first;
        json.append(QJsonObject{{u"sheet"_s, sheet}, {u"column"_s, column}, {u"kind"_s, kind}, {u"from"_s, from}, {u"to"_s, to}, {u"rows"_s, entry->second}});
    }
    return json;
}

QJsonArray totalsJson(const std::vector<TotalCheck>& totals)
{
    QJsonArray json;
    for (const TotalCheck& total : totals)
        json.append(QJsonObject{{u"sheet"_s, total.sheet}, {u"row"_s, qint64(total.row)}, {u"column"_s, total.column}, {u"stated"_s, total.stated},
                                {u"computed"_s, total.computed}, {u"agrees"_s, total.agrees}});
    return json;
}

}  // namespace

QStringList unmatchedColumns(const FilePlan& plan)
{
    QStringList headers;
    for (const SheetPlan& sheet : plan.sheets)
        for (const ColumnPlan& column : sheet.columns)
            if (sheet.use && column.field < 0 && !column.isTotal && !column.header.isEmpty() && !headers.contains(column.header))
                headers.append(column.header);
    return headers;
}

QJsonObject planReceipt(const FilePlan& plan)
{
    QJsonObject json{{u"format"_s, formatId(plan.facts.format)}, {u"format_reason"_s, QString::fromStdString(plan.facts.reason)}, {u"kind_reason"_s, plan.kindReason},
                     {u"unmatched"_s, QJsonArray::fromStringList(unmatchedColumns(plan))}};
    if (!plan.facts.encoding.empty())
        json[u"encoding"_s] = QString::fromStdString(plan.facts.encoding);
    if (plan.facts.delimiter)
        json[u"delimiter"_s] = QString(QLatin1Char(plan.facts.delimiter));
    QJsonArray sheets;
    for (const SheetPlan& sheet : plan.sheets)
        sheets.append(sheetJson(sheet, plan.kind));
    json[u"sheets"_s] = sheets;
    return json;
}

void addResult(QJsonObject& receipt, const FactCollector::Result& result, const QStringList& warnings)
{
    QJsonObject skipped;
    for (size_t reason = 0; reason < skipReasons; ++reason)
        if (result.skipped[reason])
            skipped[skipId(Skip(reason))] = qint64(result.skipped[reason]);
    receipt[u"skipped"_s] = skipped;
    receipt[u"repairs"_s] = repairsJson(result.repairs);
    receipt[u"totals"_s] = totalsJson(result.totals);
    if (result.agreeingRowTotals)
        receipt[u"row_totals_agreeing"_s] = qint64(result.agreeingRowTotals);
    receipt[u"warnings"_s] = QJsonArray::fromStringList(warnings);
}

base::Result<std::vector<ColumnPlan>> mappingOf(const QJsonObject& receipt, const QString& sheet, records::Kind kind)
{
    for (const auto& entry : receipt[u"sheets"_s].toArray()) {
        const QJsonObject json = entry.toObject();
        if (json[u"name"_s].toString() != sheet || !json[u"used"_s].toBool())
            continue;
        std::vector<ColumnPlan> columns;
        for (const auto& item : json[u"columns"_s].toArray()) {
            const QJsonObject object = item.toObject();
            ColumnPlan column;
            column.column = object[u"column"_s].toInt();
            column.header = object[u"header"_s].toString();
            column.field = records::spec(kind).fieldIndex(object[u"field"_s].toString().toStdString());
            column.factor = object[u"factor"_s].toInteger(1);
            column.isTotal = object[u"total"_s].toBool();
            column.month = base::Period::parse(object[u"month"_s].toString().toStdString());
            columns.push_back(column);
        }
        return columns;
    }
    return base::fail(base::ErrorCode::Damaged, QCoreApplication::translate("ingest", "The receipt of the import does not say how its rows were read."),
                      QCoreApplication::translate("ingest", "Nothing was changed."), {}, sheet);
}

}  // namespace mingcha::ingest
