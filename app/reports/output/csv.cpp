// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/output/target_file.h"
#include "reports/report.h"

namespace mingcha::reports {
namespace {

/// A real number is one for a spreadsheet too: sign, digits, at most one point, digits.
bool isNumber(QStringView text)
{
    qsizetype i = !text.isEmpty() && (text[0] == u'-' || text[0] == u'+') ? 1 : 0;
    bool digits = false, point = false;
    for (; i < text.size(); ++i) {
        if (text[i] >= u'0' && text[i] <= u'9')
            digits = true;
        else if (text[i] == u'.' && !point)
            point = true;
        else
            return false;
    }
    return digits;
}

/// Spreadsheets run what begins with these as a formula; leading blanks and the full-width forms do not stop them. An apostrophe makes it plain text.
bool startsFormula(QStringView text)
{
    if (!text.isEmpty() && (text[0] == u'\t' || text[0] == u'\r' || text[0] == u'\n'))
        return true;
    const QStringView trimmed = text.trimmed();
    return !trimmed.isEmpty() && QStringView(u"=+-@＝＋－＠").contains(trimmed[0]);
}

void appendCell(QString& out, const QString& cell)
{
    QString text = startsFormula(cell) && !isNumber(cell) ? QLatin1Char('\'') + cell : cell;
    const bool quoted = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'))
        || text.startsWith(QLatin1Char(' ')) || text.endsWith(QLatin1Char(' '));
    if (!quoted) {
        out += text;
        return;
    }
    out += QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

}  // namespace

QByteArray csvBytes(const Sheet& sheet, bool withBom)
{
    const auto appendRow = [](QString& out, const QStringList& cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += QLatin1Char(',');
            appendCell(out, cells[i]);
        }
        out += QLatin1String("\r\n");
    };
    QStringList titles;
    for (const Sheet::Column& column : sheet.columns)
        titles.append(column.title);
    QByteArray bytes = withBom ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    QString line;
    appendRow(line, titles);
    bytes += line.toUtf8();
    for (const QStringList& row : sheet.rows) {
        line.clear();
        QStringList cells = row;
        cells.resize(qsizetype(sheet.columns.size()));
        appendRow(line, cells);
        bytes += line.toUtf8();
    }
    return bytes;
}

base::Result<void> writeCsv(const Sheet& sheet, const QString& path, bool overwrite, bool withBom) { return saveBytes(path, csvBytes(sheet, withBom), overwrite); }

}  // namespace mingcha::reports
