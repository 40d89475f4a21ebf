// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/fact_builder.h"  // first: moc 6.4 stumbles over <compare> when it is the first standard header it meets
#include "support/result_testing.h"
#include "unit/reports/sample_content.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace mingcha::tests {

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The text of each page as an independent program reads it.
inline QStringList pagesOf(const QByteArray& pdf)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("d.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(QLatin1Char('\f'));
    if (!pages.isEmpty() && pages.last().trimmed().isEmpty())
        pages.removeLast();
    return pages;
}

/// Without any blank, for comparing texts that were broken into lines.
inline QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// Every text of a document, in its order, one per line.
inline QString textOf(const std::vector<reports::Block>& blocks)
{
    using namespace reports;
    QString text;
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            text += heading->text + QLatin1Char('\n');
        else if (const auto* paragraph = std::get_if<Paragraph>(&block))
            text += paragraph->text + QLatin1Char('\n');
        else if (const auto* chart = std::get_if<ChartBlock>(&block))
            text += QStringLiteral("[chart] ") + chart->data.title + QLatin1Char('\n');
        else if (const auto* table = std::get_if<TableBlock>(&block)) {
            text += table->caption + QLatin1Char('\n');
            for (const auto& row : table->rows)
                text += row.cells.join(QStringLiteral(" | ")) + (row.secondLine.isEmpty() ? QString() : QStringLiteral(" // ") + row.secondLine) + QLatin1Char('\n');
        }
    }
    return text;
}

}  // namespace mingcha::tests
