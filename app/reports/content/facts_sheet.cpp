// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/facts_sheet.h"

#include "records/export.h"
#include "records/fact_store.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace mingcha::reports {

namespace {

/// Numbers, codes and months are texts: a spreadsheet must not take their leading zeros or make dates of them.
Sheet::Type columnType(records::FieldType type)
{
    using records::FieldType;
    const bool isText = type == FieldType::Text || type == FieldType::Account || type == FieldType::Period;
    return isText ? Sheet::Type::Text : type == FieldType::Date ? Sheet::Type::Date : type == FieldType::Money ? Sheet::Type::Money : Sheet::Type::Decimal;
}

/// Bills are as many as a county has months: one request for each. The other kinds come whole.
base::Result<std::vector<records::LoadRequest>> requestsFor(vault::Connection& connection, records::Kind kind)
{
    records::LoadRequest request;
    request.kind = kind;
    request.withSources = false;
    if (kind != records::Kind::Bills)
        return std::vector{request};
    std::vector<records::LoadRequest> requests;
    MINGCHA_ASSIGN(const auto billed, records::billedPeriods(connection));
    for (std::optional<base::Period> month = billed ? std::optional(billed->from) : std::nullopt; month;) {
        request.periods = base::PeriodRange{*month, *month};
        requests.push_back(request);
        MINGCHA_ASSIGN(month, records::nextBilledMonth(connection, *month));
    }
    return requests;
}

/// Row numbers by period, those of a period in their order.
std::vector<size_t> orderOf(const records::Table& facts)
{
    std::vector<size_t> order(facts.rows);
    std::iota(order.begin(), order.end(), size_t(0));
    if (const int period = records::spec(facts.kind).fieldIndex("period"); period >= 0)
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return facts.value(period, a) < facts.value(period, b); });
    return order;
}

QStringList cellsOf(const records::Table& facts, size_t row, const records::Accounts& accounts)
{
    const auto& fields = records::spec(facts.kind).fields;
    QStringList cells;
    for (size_t f = 0; f < fields.size(); ++f)
        cells.append(QString::fromStdString(records::valueText(fields[f], facts.columns[f][row], *facts.texts, accounts)));
    return cells;
}

}  // namespace

Sheet kindSheet(records::Kind kind)
{
    const auto& spec = records::spec(kind);
    const QStringList titles = records::exportHeader(kind);
    Sheet sheet;
    sheet.name = spec.title.zh;
    for (qsizetype i = 0; i < titles.size(); ++i)
        sheet.columns.push_back({titles[i], columnType(spec.fields[size_t(i)].type), 14});
    return sheet;
}

base::Result<qint64> writeFactsXlsx(vault::Connection& connection, records::Kind kind, const QString& path, base::Progress* progress)
{
    MINGCHA_ASSIGN(const records::Accounts accounts, records::Accounts::load(connection));
    MINGCHA_ASSIGN(const auto requests, requestsFor(connection, kind));
    const QString stage = QCoreApplication::translate("reports", "Exporting %1").arg(records::spec(kind).title.current());
    qint64 rows = 0;
    const auto give = [&](const TakeRow& take) -> base::Result<void> {
        for (size_t i = 0; i < requests.size(); ++i) {
            base::report(progress, stage, double(i) / double(requests.size()));
            MINGCHA_ASSIGN(const records::Table facts, records::loadFacts(connection, requests[i], progress));
            for (const size_t row : orderOf(facts)) {
                if (rows % 4096 == 0 && base::isCancelled(progress))
                    return base::fail(base::cancelled());
                if (!take(cellsOf(facts, row, accounts)))
                    return {};
                ++rows;
            }
        }
        return {};
    };
    MINGCHA_TRY(writeXlsx(kindSheet(kind), give, path));
    return rows;
}

}  // namespace mingcha::reports
