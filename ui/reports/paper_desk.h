// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "rectification/list.h"
#include "reports/report.h"

#include <QObject>

class QPrinter;

namespace mingcha::reports {
class PagePainter;
}

namespace mingcha::ui {

class Session;

/// What leaves the window on paper and in files: prints the pages of a preview, writes a document as PDF or DOCX and a list as XLSX. Each in a job.
class PaperDesk : public QObject {
    Q_OBJECT
public:
    PaperDesk(Session& session, QWidget& page);
    void print(std::shared_ptr<const reports::PagePainter> pages, const QString& title);
    void savePdf(std::shared_ptr<const reports::Document> document, const QString& name);
    void saveDocx(std::shared_ptr<const reports::Document> document, const QString& name);
    void saveXlsx(std::shared_ptr<const rectification::ListContent> list, const QString& name);

Q_SIGNALS:
    void written(const QString& path);
    void failed(const mingcha::base::Error& error);

private:
    using Write = std::function<base::Result<void>(const QString& path, base::Progress& progress)>;
    void save(const QString& title, const QString& suggestion, const QString& filter, Write write);
    Session& m_session;
    QWidget& m_page;
};

/// A file name that no system refuses.
QString fileNameOf(QString title);

}  // namespace mingcha::ui
