// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/output/target_file.h"
#include "reports/render/painter.h"
#include "reports/render/pdf_text.h"
#include "reports/render/typefaces.h"
#include "reports/report.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHashSeed>
#include <QPdfWriter>

namespace mingcha::reports {
namespace {

/// The PDF engine keeps its fonts in hashes and writes them in the order of those: with the seed of the day the same pages would give other bytes.
class FixedHashOrder {
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;
};

/// Qt writes the moment of printing; the same month has to give the same bytes. Same length, so that no offset moves.
void fixCreationDate(QByteArray& bytes)
{
    constexpr QByteArrayView mark("/CreationDate (D:");
    const qsizetype at = bytes.indexOf(mark);
    if (at < 0)
        return;
    const qsizetype from = at + mark.size(), to = bytes.indexOf(')', from);
    const QByteArray fixed("20000101000000+00'00'");
    for (qsizetype i = from; i < to; ++i)
        bytes[i] = i - from < fixed.size() ? fixed[i - from] : ' ';
}

}  // namespace

base::Result<QByteArray> pdfBytes(const Document& document, base::Progress* progress)
{
    const FixedHashOrder order;
    const PagePainter pages(document, progress);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(int(72 * unitsPerPoint));
        writer.setPageLayout(pages.pageLayout());
        writer.setTitle(document.title);
        writer.setCreator(QStringLiteral("Mingcha " MINGCHA_VERSION));
        QPainter painter(&writer);
        for (int i = 0; i < pages.pageCount(); ++i) {
            if (base::isCancelled(progress))
                return base::fail(base::cancelled());
            base::report(progress, QCoreApplication::translate("reports", "Writing the pages"), double(i) / pages.pageCount());
            if (i > 0)
                writer.newPage();
            pages.paint(i, painter, unitsPerPoint);
        }
    }
    fixCreationDate(bytes);
    nameGlyphsByCommonCharacters(bytes);
    return bytes;
}

base::Result<void> writePdf(const Document& document, const QString& path, bool overwrite, base::Progress* progress)
{
    MINGCHA_ASSIGN(const QByteArray bytes, pdfBytes(document, progress));
    return saveBytes(path, bytes, overwrite);
}

}  // namespace mingcha::reports
