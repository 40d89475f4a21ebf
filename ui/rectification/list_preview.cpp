// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/list_preview.h"

#include "reports/paper_desk.h"
#include "reports/paper_view.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace mingcha::ui {

ListPreview::ListPreview(Session& session, std::shared_ptr<const rectification::ListContent> list, QWidget* parent)
    : QDialog(parent), m_session(session), m_desk(new PaperDesk(session, *this)), m_paper(new PaperView(*m_desk, false)), m_banner(new Banner)
{
    setObjectName(QStringLiteral("listPreviewDialog"));
    setWindowTitle(tr("Rectification list %1").arg(shown(list->month)));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_desk, &PaperDesk::failed, m_banner, [this](const base::Error& error) { m_banner->say(error); });
    connect(m_desk, &PaperDesk::written, m_banner, [this](const QString& path) { m_banner->say(Banner::Kind::Note, tr("Saved as %1.").arg(path)); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_paper, 1);
    layout->addWidget(buttons);
    m_paper->printAction()->setShortcut(QKeySequence::Print);
    addAction(m_paper->printAction());
    resize(980, 720);
    m_paper->view()->setFocus();
    build(std::move(list));
}

void ListPreview::build(std::shared_ptr<const rectification::ListContent> list)
{
    m_session.jobs().run(this, {tr("Laying out the list"), true, true},
                         [list](base::Progress& progress) -> base::Result<Paper> {
                             Paper paper;
                             paper.list = list;
                             paper.document = std::make_shared<const reports::Document>(reports::buildListDocument(*list));
                             paper.pages = std::make_shared<const reports::PagePainter>(*paper.document, &progress);
                             if (progress.isCancelled())
                                 return base::fail(base::cancelled());
                             return paper;
                         },
                         [this, list](base::Result<Paper> paper) {
                             if (!paper)
                                 return m_banner->say(paper.error());
                             const QString where = list->unitFilter.isEmpty() ? list->vaultName : list->unitFilter;
                             paper->name = paper->listName = fileNameOf(tr("Rectification list %1 %2").arg(shown(list->month), where));
                             m_paper->setPaper(std::move(*paper));
                         });
}

}  // namespace mingcha::ui
