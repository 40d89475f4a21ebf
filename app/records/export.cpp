// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/export.h"

#include <QCoreApplication>

namespace mingcha::records {

namespace {

void appendQuoted(std::string& line, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text)
        line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
}

void appendRow(std::string& out, const Table& facts, size_t row, const Accounts& accounts)
{
    const auto& fields = spec(facts.kind).fields;
    for (size_t f = 0; f < fields.size(); ++f) {
        if (f)
            out += ',';
        appendQuoted(out, valueText(fields[f], facts.value(static_cast<int>(f), row), *facts.texts, accounts));
    }
    out += "\r\n";
}

base::Error unwritten(const QIODevice& out)
{
    return {base::ErrorCode::Failed, QCoreApplication::translate("records", "The facts could not be written: %1").arg(out.errorString()),
            QCoreApplication::translate("records", "The vault was not changed."), QCoreApplication::translate("records", "Check the folder and its free space."), {}};
}

}  // namespace

QStringList exportHeader(Kind kind)
{
    QStringList titles;
    for (const FieldSpec& field : spec(kind).fields)
        titles += field.unit.isEmpty() ? field.title.zh : QStringLiteral("%1(%2)").arg(field.title.zh, field.unit);
    return titles;
}

base::Result<qint64> exportCsv(vault::Connection& connection, Kind kind, QIODevice& out, base::Progress* progress)
{
    MINGCHA_ASSIGN(const auto accounts, Accounts::load(connection));
    MINGCHA_ASSIGN(const auto facts, loadFacts(connection, {.kind = kind, .withSources = false}, progress));
    constexpr size_t flushAt = 1 << 20;
    std::string buffer = "\xEF\xBB\xBF" + exportHeader(kind).join(QLatin1Char(',')).toStdString() + "\r\n";
    for (size_t row = 0; row < facts.rows; ++row) {
        appendRow(buffer, facts, row, accounts);
        if (buffer.size() < flushAt && row + 1 < facts.rows)
            continue;
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
        if (out.write(buffer.data(), static_cast<qint64>(buffer.size())) != static_cast<qint64>(buffer.size()))
            return base::fail(unwritten(out));
        buffer.clear();
    }
    if (out.write(buffer.data(), static_cast<qint64>(buffer.size())) != static_cast<qint64>(buffer.size()))
        return base::fail(unwritten(out));
    return static_cast<qint64>(facts.rows);
}

}  // namespace mingcha::records
