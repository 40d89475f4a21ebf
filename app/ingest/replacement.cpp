// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"
#include "records/fact_store.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

struct Taken {
    std::int64_t facts = 0;
    base::Int128 kwh = 0, fen = 0;
};

void count(Taken& taken, const records::Table& facts, size_t row)
{
    ++taken.facts;
    const auto add = [&](base::Int128& sum, int field) { sum += facts.isNothing(field, row) ? 0 : facts.value(field, row); };
    if (facts.kind == records::Kind::Bills) {
        add(taken.kwh, records::bill::Kwh);
        add(taken.fen, records::bill::Total);
    } else if (facts.kind == records::Kind::AreaSupply) {
        add(taken.kwh, records::area_supply::Supplied);
    }
}

void appendRow(records::Table& to, const records::Table& from, size_t row)
{
    for (size_t f = 0; f < from.columns.size(); ++f)
        to.columns[f].push_back(from.columns[f][row]);
    const records::Source source = from.source(row);
    to.sourceRow.push_back(source.row);
    to.sourceColumn.push_back(source.column);
    to.sourceSheet.push_back(to.texts->intern(source.sheet));
    ++to.rows;
}

/// Writes one import's facts of one period (or all) anew without those that the file replaces.
base::Result<void> thinOut(vault::Connection& connection, records::Kind kind, FactCollector& collector, std::int64_t import, std::optional<base::Period> period, Taken& taken)
{
    records::LoadRequest request;
    request.kind = kind;
    request.importId = import;
    if (period)
        request.periods = base::PeriodRange{*period, *period};
    MINGCHA_ASSIGN(const records::Table facts, records::loadFacts(connection, request));
    records::Table left(kind);
    left.texts = facts.texts;
    for (size_t row = 0; row < facts.rows; ++row)
        if (collector.replaces(facts, row))
            count(taken, facts, row);
        else
            appendRow(left, facts, row);
    MINGCHA_TRY(records::removeFacts(connection, import, period));
    records::FactWriter writer(connection, import, kind);
    MINGCHA_TRY(writer.append(left));
    return writer.finish();
}

/// The older receipt says what is left of it and who took the rest.
base::Result<void> amendReceipt(vault::Connection& connection, std::int64_t import, const Taken& taken, std::int64_t byImport, const QString& who)
{
    MINGCHA_ASSIGN(auto found, records::findImport(connection, import));
    if (!found)
        return {};
    records::ImportRecord record = std::move(*found);
    record.facts -= taken.facts;
    record.kwhScaled -= static_cast<std::int64_t>(taken.kwh);
    record.fen -= static_cast<std::int64_t>(taken.fen);
    QJsonArray replaced = record.receipt[u"replaced"_s].toArray();
    replaced.append(QJsonObject{{u"by"_s, qint64(byImport)}, {u"facts"_s, qint64(taken.facts)}});
    record.receipt[u"replaced"_s] = replaced;
    MINGCHA_TRY(records::updateImport(connection, record));
    return record.facts == 0 ? records::setImportState(connection, import, records::ImportState::Replaced, who) : base::Result<void>();
}

}  // namespace

base::Result<void> replaceOlder(vault::Connection& connection, records::Kind kind, FactCollector& collector, std::int64_t byImport, const QString& who)
{
    for (const auto& [import, periods] : collector.overlapped()) {
        Taken taken;
        for (const std::int64_t period : periods)
            MINGCHA_TRY(thinOut(connection, kind, collector, import, period == records::nothing ? std::nullopt : std::optional(base::Period::fromIndex(int(period))), taken));
        MINGCHA_TRY(amendReceipt(connection, import, taken, byImport, who));
    }
    return {};
}

}  // namespace mingcha::ingest
