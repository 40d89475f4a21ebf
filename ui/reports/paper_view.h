// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "rectification/list.h"
#include "reports/page_view.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mingcha::ui {

class PaperDesk;

/// Something ready for paper: the document, its pages, and the list behind it for the spreadsheet.
struct Paper {
    std::shared_ptr<const reports::Document> document;
    std::shared_ptr<const reports::PagePainter> pages;
    std::shared_ptr<const rectification::ListContent> list;
    QString name, listName;               ///< of the files suggested
};

/// The preview with its buttons: print, PDF, DOCX, XLSX, zoom, page.
class PaperView : public QWidget {
    Q_OBJECT
public:
    PaperView(PaperDesk& desk, bool withDocx, QWidget* parent = nullptr);
    void setPaper(Paper paper);
    const Paper& paper() const { return m_paper; }
    PageView* view() const { return m_view; }
    QAction* printAction() const { return m_print; }

private:
    QLayout* buttons(bool withDocx);
    void showPlace();
    PaperDesk& m_desk;
    Paper m_paper;
    PageView* m_view;
    QLabel* m_place;
    QAction* m_print;
    QList<QPushButton*> m_needPaper;
    QPushButton* m_xlsx = nullptr;
};

}  // namespace mingcha::ui
