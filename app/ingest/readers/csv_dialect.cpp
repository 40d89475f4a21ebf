// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/csv_dialect.h"

#include "ingest/readers/csv_splitter.h"

#include <QCoreApplication>

#include <map>

namespace mingcha::ingest {
namespace {

constexpr size_t headBytes = 64 * 1024;
constexpr size_t headRows = 50;

struct Score {
    size_t rows = 0;    ///< looked at
    size_t alike = 0;   ///< of the most common width beyond one
    size_t columns = 0; ///< that width

    size_t value() const { return alike * (columns > 0 ? columns - 1 : 0); }
};

std::string_view headOf(std::string_view text, char newline)
{
    if (text.size() <= headBytes)
        return text;
    const size_t lastLine = text.rfind(newline, headBytes);
    return text.substr(0, lastLine == std::string_view::npos ? headBytes : lastLine + 1);
}

Score scoreOf(std::string_view head, CsvDialect dialect)
{
    RowBatch rows;
    (void)CsvSplitter(head, dialect, 1, rows)
        .run(headRows); // a candidate that breaks a bound scores by what it gave so far
    std::map<size_t, size_t> widths;
    Score score;
    score.rows = rows.rowCount();
    for (size_t row = 0; row < rows.rowCount(); ++row)
        if (const size_t width = rows.cells(row).size(); width > 1)
            ++widths[width];
    for (const auto& [width, count] : widths)
        if (count * (width - 1) > score.value())
            score = {score.rows, count, width};
    return score;
}

QString nameOf(char delimiter)
{
    switch (delimiter) {
    case ',':
        return QCoreApplication::translate("ingest", "comma");
    case ';':
        return QCoreApplication::translate("ingest", "semicolon");
    case '\t':
        return QCoreApplication::translate("ingest", "tab");
    case '|':
        return QCoreApplication::translate("ingest", "vertical bar");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

/// Excel's own hint: a first line `sep=;`.
std::optional<DialectGuess> byHint(std::string_view text, CsvDialect dialect)
{
    if (text.size() < 6 || !text.starts_with("sep=") || !canDelimit(text[4]) ||
        (text[5] != '\r' && text[5] != '\n'))
        return std::nullopt;
    dialect.delimiter = text[4];
    const size_t begin = text[5] == '\r' && text.size() > 6 && text[6] == '\n' ? 7 : 6;
    return DialectGuess{dialect, begin,
                        QCoreApplication::translate("ingest", "The first line names the delimiter.")};
}

} // namespace

bool canDelimit(char c)
{
    const bool printable = c > ' ' && c < '\x7F';
    return c == '\t' || c == ' ' || (printable && c != '"');
}

DialectGuess guessDialect(std::string_view text, std::optional<char> delimiter)
{
    CsvDialect dialect{',', CsvDialect::newlineOf(text)};
    const auto hint = byHint(text, dialect);
    if (delimiter) {
        dialect.delimiter = *delimiter;
        return {dialect, hint ? hint->begin : 0,
                QCoreApplication::translate("ingest", "The delimiter was chosen by hand.")};
    }
    if (hint)
        return *hint;
    const std::string_view head = headOf(text, dialect.newline);
    Score best;
    for (const char candidate : {',', '\t', ';', '|'}) {
        const Score score = scoreOf(head, {candidate, dialect.newline});
        if (score.value() > best.value()) {
            best = score;
            dialect.delimiter = candidate;
        }
    }
    if (best.value() == 0)
        return {dialect, 0,
                QCoreApplication::translate("ingest", "No delimiter was found: the text has one column.")};
    return {dialect, 0,
            QCoreApplication::translate("ingest", "Delimiter %1: %2 of the first %3 lines have %4 cells.")
                .arg(nameOf(dialect.delimiter))
                .arg(best.alike)
                .arg(best.rows)
                .arg(best.columns)};
}

} // namespace mingcha::ingest
