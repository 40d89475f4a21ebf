// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/facts_source.h"

#include "data/receipt_texts.h"
#include "records/import_store.h"
#include "records/personal.h"
#include "shared/format.h"

#include <QCoreApplication>
#include <set>

namespace mingcha::ui {

namespace {

/// More rows than this are not loaded at once unless somebody chooses the months: they would fill the memory for a look at a few.
constexpr std::int64_t mostAtOnce = 1'000'000;

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

bool isScaled(records::FieldType type) { return records::decimalsOf(type) > 0 || type == records::FieldType::Integer; }

/// Which account codes, or areas, belong to a station: from the customer file.
struct StationMembers {
    std::vector<bool> accounts;
    std::set<std::string, std::less<>> areas;
};

base::Result<StationMembers> membersOf(vault::Connection& connection, const QString& station, size_t accountCount, base::Progress& progress)
{
    records::LoadRequest request;
    request.kind = records::Kind::Customers;
    request.fields = {records::customer::Number, records::customer::Station, records::customer::Area};
    request.withSources = false;
    MINGCHA_ASSIGN(const auto customers, records::loadFacts(connection, request, &progress));
    StationMembers members{std::vector<bool>(accountCount + 1), {}};
    const std::int64_t wanted = customers.texts->find(station.toStdString());
    for (size_t row = 0; row < customers.rows; ++row) {
        if (wanted < 0 || customers.value(records::customer::Station, row) != wanted)
            continue;
        members.accounts[static_cast<size_t>(customers.value(records::customer::Number, row))] = true;
        members.areas.emplace(customers.text(records::customer::Area, row));
    }
    return members;
}

}  // namespace

std::vector<TableColumn> FactsSource::columnsOf(records::Kind kind)
{
    using records::FieldType;
    std::vector<TableColumn> columns;
    for (const records::FieldSpec& field : records::spec(kind).fields) {
        TableColumn column;
        column.id = QString::fromLatin1(field.id.data(), static_cast<qsizetype>(field.id.size()));
        column.title = ReceiptTexts::fieldTitle(field);
        column.rightAligned = isScaled(field.type);
        column.textOnPaste = field.type == FieldType::Account || field.type == FieldType::Text;
        column.characters = field.type == FieldType::Account ? 14 : field.type == FieldType::Text ? 12 : 10;
        columns.push_back(std::move(column));
    }
    columns.push_back({QStringLiteral("source_file"), QCoreApplication::translate("mingcha::ui::FactsSource", "File"), false, false, true, 22});
    columns.push_back({QStringLiteral("source_row"), QCoreApplication::translate("mingcha::ui::FactsSource", "Place in the file"), false, false, true, 18});
    return columns;
}

base::Result<std::shared_ptr<const FactsSource>> FactsSource::load(vault::Connection& connection, Request request, base::Progress& progress)
{
    auto source = std::make_shared<FactsSource>();
    source->m_request = std::move(request);
    MINGCHA_ASSIGN(source->m_hideNames, records::namesAreHidden(connection));
    MINGCHA_ASSIGN(source->m_accounts, records::Accounts::load(connection));
    MINGCHA_ASSIGN(const auto imports, records::listImports(connection));
    for (const records::ImportRecord& import : imports)
        source->m_files.emplace(import.id, import.file);
    MINGCHA_TRY(source->loadTable(connection, progress));
    if (source->m_request.scope.station.isEmpty()) {
        source->m_rows.resize(source->m_table.rows);
        for (size_t row = 0; row < source->m_table.rows; ++row)
            source->m_rows[row] = row;
    } else {
        MINGCHA_TRY(source->keepStation(connection, progress));
    }
    return std::shared_ptr<const FactsSource>(std::move(source));
}

base::Result<void> FactsSource::loadTable(vault::Connection& connection, base::Progress& progress)
{
    records::LoadRequest load;
    load.kind = m_request.kind;
    MINGCHA_ASSIGN(auto counts, records::countFacts(connection));
    m_inVault = counts[m_request.kind];
    const bool byMonth = m_request.kind == records::Kind::Bills || m_request.kind == records::Kind::AreaSupply;
    if (byMonth)
        load.periods = m_request.scope.months;
    if (byMonth && !load.periods && m_inVault > mostAtOnce) {
        MINGCHA_ASSIGN(const auto billed, records::billedPeriods(connection));
        if (billed)
            m_cutTo = load.periods = base::PeriodRange{billed->to, billed->to};
    }
    MINGCHA_ASSIGN(m_table, records::loadFacts(connection, load, &progress));
    return {};
}

base::Result<void> FactsSource::keepStation(vault::Connection& connection, base::Progress& progress)
{
    MINGCHA_ASSIGN(const auto members, membersOf(connection, m_request.scope.station, m_accounts.size(), progress));
    const auto belongs = [&](size_t row) {
        switch (m_request.kind) {
        case records::Kind::Tariffs: return true;
        case records::Kind::AreaSupply: return members.areas.contains(m_table.text(records::area_supply::Area, row));
        case records::Kind::Customers:
        case records::Kind::Bills:
        case records::Kind::Survey: break;
        }
        // The customer number is the first field of these kinds.
        const std::int64_t code = m_table.value(0, row);
        return code > 0 && static_cast<size_t>(code) < members.accounts.size() && members.accounts[static_cast<size_t>(code)];
    };
    for (size_t row = 0; row < m_table.rows; ++row)
        if (belongs(row))
            m_rows.push_back(row);
    return {};
}

bool FactsSource::isPersonalText(int column) const { return m_request.kind == records::Kind::Survey && column == records::survey::Extra; }

QString FactsSource::sourceText(size_t row, int column) const
{
    const records::Source source = m_table.source(row);
    if (column == fields()) {
        const auto file = m_files.find(source.importId);
        return file == m_files.end() ? QString() : file->second;
    }
    const QString place = QCoreApplication::translate("mingcha::ui::FactsSource", "row %1").arg(source.row);
    return source.sheet.empty() ? place : fromUtf8(source.sheet) + QStringLiteral(" · ") + place;
}

QString FactsSource::plainText(int row, int column) const
{
    const size_t tableRow = m_rows[static_cast<size_t>(row)];
    if (column >= fields())
        return sourceText(tableRow, column);
    const QString text = QString::fromStdString(records::valueText(field(column), m_table.value(column, tableRow), *m_table.texts, m_accounts));
    if (isPersonalText(column) && !m_request.showPersonal)
        return records::withoutPersonalNumbers(text);
    if (m_request.kind == records::Kind::Customers && column == records::customer::Name && m_hideNames && !m_request.showPersonal)
        return records::maskedName(text);
    return text;
}

QString FactsSource::text(int row, int column) const
{
    if (column < fields() && records::decimalsOf(field(column).type) > 0) {
        const std::int64_t value = m_table.value(column, m_rows[static_cast<size_t>(row)]);
        return value == records::nothing ? QString() : shownNumber(value, records::decimalsOf(field(column).type), records::minDecimalsOf(field(column).type));
    }
    return plainText(row, column);
}

bool FactsSource::isNumber(int column) const
{
    return column == fields() + 1 || (column < fields() && field(column).type != records::FieldType::Text && field(column).type != records::FieldType::Account);
}

std::optional<std::int64_t> FactsSource::number(int row, int column) const
{
    const size_t tableRow = m_rows[static_cast<size_t>(row)];
    return column > fields() ? m_table.stored.row.value(tableRow) : m_table.value(column, tableRow);
}

int FactsSource::rowOf(std::int64_t importId, std::int64_t fileRow) const
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        if (m_table.stored.row.value(m_rows[row]) == fileRow && m_table.stored.importOf(m_rows[row]) == importId)
            return static_cast<int>(row);
    return -1;
}

}  // namespace mingcha::ui
