// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fact_builder.h"

#include "base/clock.h"
#include "records/fact_store.h"

#include <QFile>
#include <sstream>

namespace mingcha::tests {

using records::FieldType;
using records::Kind;

namespace {

void require(bool good, const char* what)
{
    if (!good)
        qFatal("fact builder: %s", what);
}

template <class T>
T take(base::Result<T> result)
{
    if (!result)
        qFatal("fact builder: %s %s", qPrintable(result.error().text()), qPrintable(result.error().detail));
    return std::move(*result);
}

void done(const base::Result<void>& result)
{
    if (!result)
        qFatal("fact builder: %s %s", qPrintable(result.error().text()), qPrintable(result.error().detail));
}

std::vector<std::string> split(const std::string& text)
{
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word == "-" ? std::string() : word);
    return words;
}

}  // namespace

FactBuilder::FactBuilder()
{
    require(m_folder.isValid(), "no temporary folder");
    m_vault = take(vault::Vault::create(m_folder.filePath(QStringLiteral("facts.mingcha")), base::Secret(QByteArray("facts for tests"))));
    m_accounts = take(records::Accounts::load(connection()));
}

std::int64_t FactBuilder::parse(const records::FieldSpec& field, const std::string& text, records::Table& table)
{
    if (text.empty())
        return records::nothing;
    switch (field.type) {
    case FieldType::Text: return table.texts->intern(text);
    case FieldType::Account: return m_accounts.add(text);
    case FieldType::Period: {
        const auto period = base::Period::parse(text);
        require(period.has_value(), text.c_str());
        return period->index();
    }
    case FieldType::Date: {
        const QDate date = QDate::fromString(QString::fromStdString(text), Qt::ISODate);
        require(date.isValid(), text.c_str());
        return base::dayNumber(date);
    }
    default: {
        const auto number = base::parseDecimal(text, records::decimalsOf(field.type));
        require(number && !number->rounded, text.c_str());
        return number->scaled;
    }
    }
}

std::int64_t FactBuilder::add(Kind kind, const char* fields, const std::vector<std::string>& rows, const QString& file)
{
    std::vector<std::vector<std::string>> values;
    for (const std::string& row : rows)
        values.push_back(split(row));
    return addValues(kind, split(fields), values, file);
}

std::int64_t FactBuilder::addValues(Kind kind, const std::vector<std::string>& fields, const std::vector<std::vector<std::string>>& rows, const QString& file)
{
    const auto& spec = records::spec(kind);
    records::Table table(kind);
    table.rows = rows.size();
    for (auto& column : table.columns)
        column.assign(rows.size(), records::nothing);
    for (size_t f = 0; f < fields.size(); ++f) {
        const int field = spec.fieldIndex(fields[f]);
        require(field >= 0, fields[f].c_str());
        for (size_t row = 0; row < rows.size(); ++row) {
            require(rows[row].size() == fields.size(), "a row has as many values as there are fields");
            table.columns[static_cast<size_t>(field)][row] = parse(spec.fields[static_cast<size_t>(field)], rows[row][f], table);
        }
    }
    for (size_t row = 0; row < rows.size(); ++row)
        table.sourceRow.push_back(static_cast<std::int64_t>(row) + 2);
    table.sourceColumn.assign(rows.size(), 0);
    table.sourceSheet.assign(rows.size(), 0);

    auto transaction = take(vault::Transaction::begin(connection()));
    records::ImportRecord record;
    record.kind = kind;
    record.file = file.isEmpty() ? QString::fromUtf8(spec.id.data(), static_cast<qsizetype>(spec.id.size())) + QStringLiteral(".csv") : file;
    record.importedAt = base::now();
    record.read = record.kept = record.facts = static_cast<std::int64_t>(rows.size());
    const std::int64_t id = take(records::addImport(connection(), record));
    done(m_accounts.save(connection()));
    records::FactWriter writer(connection(), id, kind);
    done(writer.append(table));
    done(writer.finish());
    done(transaction.commit());
    return id;
}

std::int64_t FactBuilder::addCsv(Kind kind, const char* fields, const QString& path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), qPrintable(path));
    std::vector<std::vector<std::string>> rows;
    file.readLine();
    while (!file.atEnd()) {
        std::vector<std::string> row;
        for (const QByteArray& value : file.readLine().trimmed().split(','))
            row.push_back(value == "\"\"" ? std::string() : value.toStdString());
        rows.push_back(std::move(row));
    }
    return addValues(kind, split(fields), rows, path.section(QLatin1Char('/'), -1));
}

void FactBuilder::reject(std::int64_t importId, std::int64_t row, const char* field, const char* reason, const char* value)
{
    auto insert = take(connection().prepare("INSERT INTO reject (import_id, sheet, row, field, column_title, reason, value, cells) VALUES (?, '', ?, ?, '', ?, ?, '[]')"));
    done(insert.bindAll(importId, row, field, reason, value).run());
}

void FactBuilder::undo(std::int64_t importId)
{
    auto transaction = take(vault::Transaction::begin(connection()));
    done(records::removeFacts(connection(), importId));
    done(records::setImportState(connection(), importId, records::ImportState::Undone, QStringLiteral("test")));
    done(transaction.commit());
}

void FactBuilder::clear()
{
    auto transaction = take(vault::Transaction::begin(connection()));
    for (const auto& import : take(records::listImports(connection())))
        done(records::removeFacts(connection(), import.id));
    done(connection().execute("DELETE FROM reject; DELETE FROM import; DELETE FROM account_block; DELETE FROM setting"));
    done(transaction.commit());
    m_accounts = take(records::Accounts::load(connection()));
}

}  // namespace mingcha::tests
