// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/paper_view.h"

#include "reports/paper_desk.h"
#include "shared/flow_layout.h"
#include "shared/icons.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace mingcha::ui {

PaperView::PaperView(PaperDesk& desk, bool withDocx, QWidget* parent) : QWidget(parent), m_desk(desk), m_view(new PageView), m_place(kindOf(new QLabel, "muted")), m_print(new QAction(icon(QStringLiteral("print")), tr("&Print …"), this))
{
    m_print->setObjectName(QStringLiteral("printAction"));
    connect(m_print, &QAction::triggered, this, [this] {
        if (m_paper.pages)
            m_desk.print(m_paper.pages, m_paper.name);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addLayout(buttons(withDocx));
    layout->addWidget(m_view, 1);
    connect(m_view, &PageView::pageChanged, this, &PaperView::showPlace);
    connect(m_view, &PageView::zoomChanged, this, &PaperView::showPlace);
    setPaper({});
}

QLayout* PaperView::buttons(bool withDocx)
{
    auto* row = new FlowLayout(nullptr, space);
    const auto add = [this, row](const QString& text, const char* name, const char* iconName, auto action) {
        auto* made = button(text, name, iconName);
        connect(made, &QPushButton::clicked, this, action);
        m_needPaper.append(made);
        row->addWidget(made);
        return made;
    };
    kindOf(add(tr("Print …"), "print", nullptr, [this] { m_print->trigger(); }), "primary");
    add(tr("PDF …"), "pdf", "pdf", [this] { m_desk.savePdf(m_paper.document, m_paper.name); });
    if (withDocx)
        add(tr("DOCX …"), "docx", "file", [this] { m_desk.saveDocx(m_paper.document, m_paper.name); });
    m_xlsx = add(withDocx ? tr("List as XLSX …") : tr("XLSX …"), "xlsx", "sheet", [this] { m_desk.saveXlsx(m_paper.list, m_paper.listName); });
    const auto tool = [this, row](const QString& text, const char* name, const QString& says, auto slot) {
        auto* made = named(new QToolButton, name, says);
        made->setText(text);
        made->setToolTip(says);
        made->setFocusPolicy(Qt::StrongFocus);
        connect(made, &QToolButton::clicked, m_view, slot);
        row->addWidget(made);
    };
    tool(QStringLiteral("−"), "zoomOut", tr("Smaller"), &PageView::zoomOut);
    tool(QStringLiteral("+"), "zoomIn", tr("Larger"), &PageView::zoomIn);
    tool(tr("Width"), "fitWidth", tr("Fit the width of the window"), &PageView::fitWidth);
    row->addWidget(m_place);
    return row;
}

void PaperView::setPaper(Paper paper)
{
    m_paper = std::move(paper);
    m_view->setPages(m_paper.pages);
    for (QPushButton* each : std::as_const(m_needPaper))
        each->setEnabled(m_paper.pages != nullptr);
    m_xlsx->setEnabled(m_paper.list != nullptr);
    m_print->setEnabled(m_paper.pages != nullptr);
    showPlace();
}

void PaperView::showPlace()
{
    const int percent = qRound(m_view->scale() * 72 / 96 * 100);
    m_place->setText(m_view->pageCount() ? tr("Page %1 of %2 · %3 %").arg(m_view->currentPage() + 1).arg(m_view->pageCount()).arg(percent) : QString());
}

}  // namespace mingcha::ui
