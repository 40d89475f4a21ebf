// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/table_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <memory>

namespace mingcha::ui {

namespace {

/// A tab or a line end inside a cell would break the table.
QString oneLine(QString text)
{
    for (const QChar c : {QLatin1Char('\t'), QLatin1Char('\n'), QLatin1Char('\r')})
        text.replace(c, QLatin1Char(' '));
    return text;
}

}  // namespace

CopiedTable copiedTable(const TableSource& source, const std::vector<TableColumn>& all, const std::vector<int>& rows, const std::vector<int>& columns)
{
    QString tsv, html = QStringLiteral("<table><thead><tr>");
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString& title = all[static_cast<size_t>(columns[i])].title;
        tsv += (i ? QStringLiteral("\t") : QString()) + oneLine(title);
        html += QStringLiteral("<th>%1</th>").arg(title.toHtmlEscaped());
    }
    tsv += QLatin1Char('\n');
    html += QStringLiteral("</tr></thead><tbody>\n");
    for (const int row : rows) {
        html += QStringLiteral("<tr>");
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString text = source.plainText(row, columns[i]);
            tsv += (i ? QStringLiteral("\t") : QString()) + oneLine(text);
            const bool asText = all[static_cast<size_t>(columns[i])].textOnPaste;
            html += (asText ? QStringLiteral("<td style=\"mso-number-format:'\\@'\">") : QStringLiteral("<td>")) + text.toHtmlEscaped() + QStringLiteral("</td>");
        }
        tsv += QLatin1Char('\n');
        html += QStringLiteral("</tr>\n");
    }
    return {tsv, html + QStringLiteral("</tbody></table>")};
}

void putOnClipboard(const CopiedTable& table)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(table.tsv);
    data->setHtml(table.html);
    QGuiApplication::clipboard()->setMimeData(data.release());
}

}  // namespace mingcha::ui
