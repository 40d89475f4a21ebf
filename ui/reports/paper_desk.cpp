// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/paper_desk.h"

#include "reports/render/painter.h"
#include "shared/prompts.h"
#include "shell/session.h"

#include <QDir>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QStandardPaths>

namespace mingcha::ui {

namespace {

/// Paints the pages that were chosen in the print dialog; in a worker, as a hundred pages take their time.
base::Result<void> paint(const reports::PagePainter& pages, QPrinter& printer, base::Progress& progress)
{
    const auto trouble = [](const QString& what) { return base::fail(base::ErrorCode::Failed, what, PaperDesk::tr("Not all pages were printed."), PaperDesk::tr("Check the printer and try again, or save as PDF.")); };
    QPainter painter;
    if (!painter.begin(&printer))
        return trouble(PaperDesk::tr("The printer could not be reached."));
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0, last = printer.toPage() > 0 ? qMin(printer.toPage(), pages.pageCount()) - 1 : pages.pageCount() - 1;
    const double scale = printer.resolution() / 72.0;
    for (int page = first; page <= last; ++page) {
        if (progress.isCancelled()) {
            printer.abort();
            return base::fail(base::cancelled());
        }
        progress.report(PaperDesk::tr("Page %1").arg(page + 1), static_cast<double>(page - first) / (last - first + 1));
        if (page > first && !printer.newPage())
            return trouble(PaperDesk::tr("The printer takes no more pages."));
        pages.paint(page, painter, scale);
    }
    return painter.end() ? base::Result<void>() : trouble(PaperDesk::tr("The printer did not take the pages."));
}

}  // namespace

QString fileNameOf(QString title) { return title.replace(QRegularExpression(QStringLiteral("[\\\\/:*?\"<>|\\s]+")), QStringLiteral("_")); }

PaperDesk::PaperDesk(Session& session, QWidget& page) : QObject(&page), m_session(session), m_page(page) {}

void PaperDesk::print(std::shared_ptr<const reports::PagePainter> pages, const QString& title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(pages->pageLayout());
    printer->setFullPage(true);
    printer->setDocName(title);
    auto* dialog = new QPrintDialog(printer.get(), &m_page);
    dialog->setObjectName(QStringLiteral("printQPrintDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, pages->pageCount());
    connect(dialog, &QDialog::accepted, this, [this, printer, pages] {
        m_session.jobs().run(this, {tr("Printing"), true, true}, [printer, pages](base::Progress& progress) { return paint(*pages, *printer, progress); },
                             [this, printer](const base::Result<void>& done) {
                                 if (!done && done.error().code != base::ErrorCode::Cancelled)
                                     Q_EMIT failed(done.error());
                             });
    });
    // The dialog refers to the printer until it is gone.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

void PaperDesk::save(const QString& title, const QString& suggestion, const QString& filter, Write write)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    prompts().saveFile(&m_page, title, QDir(folder).filePath(suggestion), filter, [this, title, write = std::move(write)](const QString& path) {
        m_session.jobs().run(this, {title, true, true}, [path, write](base::Progress& progress) { return write(path, progress); },
                             [this, path](const base::Result<void>& done) {
                                 if (done)
                                     Q_EMIT written(path);
                                 else if (done.error().code != base::ErrorCode::Cancelled)
                                     Q_EMIT failed(done.error());
                             });
    });
}

void PaperDesk::savePdf(std::shared_ptr<const reports::Document> document, const QString& name)
{
    save(tr("Save as PDF"), name + QStringLiteral(".pdf"), tr("PDF (*.pdf)"),
         [document = std::move(document)](const QString& path, base::Progress& progress) { return reports::writePdf(*document, path, true, &progress); });
}

void PaperDesk::saveDocx(std::shared_ptr<const reports::Document> document, const QString& name)
{
    save(tr("Save as DOCX"), name + QStringLiteral(".docx"), tr("Word document (*.docx)"),
         [document = std::move(document)](const QString& path, base::Progress&) { return reports::writeDocx(*document, path, true); });
}

void PaperDesk::saveXlsx(std::shared_ptr<const rectification::ListContent> list, const QString& name)
{
    save(tr("Save as XLSX"), name + QStringLiteral(".xlsx"), tr("Workbook (*.xlsx)"),
         [list = std::move(list)](const QString& path, base::Progress&) { return reports::writeListXlsx(*list, path, true); });
}

}  // namespace mingcha::ui
