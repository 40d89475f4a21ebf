// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/trial_step.h"

#include "data/import_queue.h"
#include "data/receipt_texts.h"
#include "data/receipt_view.h"
#include "data/rejects_source.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QGroupBox>
#include <QHeaderView>
#include <QRadioButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

TrialStep::TrialStep(ImportQueue& queue, QWidget* parent)
    : QWidget(parent), m_queue(queue), m_banner(new Banner), m_overlap(new QGroupBox(tr("Rows that are in the vault already"))), m_keep(named(new QRadioButton(tr("&Keep what is there, skip these rows")), "keep")),
      m_replace(named(new QRadioButton(tr("&Replace: take the older rows back and import these")), "replace")), m_receipt(new ReceiptView), m_rejects(named(new QTreeWidget, "trialRejects", tr("Rows that would be rejected")))
{
    auto* choices = new QVBoxLayout(m_overlap);
    choices->addWidget(m_keep);
    choices->addWidget(m_replace);
    m_rejects->setHeaderLabels({tr("Row"), tr("Column"), tr("Reason"), tr("As it stands there")});
    m_rejects->setRootIsDecorated(false);
    m_rejects->setAlternatingRowColors(true);
    m_rejects->setUniformRowHeights(true);
    m_rejects->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_rejects->header()->setStretchLastSection(false);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_receipt);
    splitter->addWidget(m_rejects);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_overlap);
    layout->addWidget(splitter, 1);
    connect(m_keep, &QRadioButton::clicked, this, [this] { m_queue.setOverlap(m_file, ingest::Overlap::Keep); });
    connect(m_replace, &QRadioButton::clicked, this, [this] { m_queue.setOverlap(m_file, ingest::Overlap::Replace); });
}

void TrialStep::show(int file)
{
    m_file = file;
    const ImportQueue::File& own = m_queue.at(file);
    m_banner->clear();
    m_overlap->setVisible(own.trial && own.trial->overlapping > 0 && !own.trial->sameFileAs);
    m_receipt->setVisible(own.trial.has_value());
    m_rejects->setVisible(own.trial && !own.trial->rejects.empty());
    if (own.error)
        return m_banner->say(*own.error);
    if (!own.trial) {
        m_banner->say(Banner::Kind::Note, tr("Reading the whole file … nothing is written."));
        return;
    }
    m_receipt->show(own.trial->record);
    showRejects(*own.trial);
    if (own.trial->sameFileAs)
        m_banner->say(Banner::Kind::Warning, tr("This very file was imported before: import %1. It will not be taken a second time.").arg(*own.trial->sameFileAs));
    else if (own.trial->overlapping > 0)
        m_banner->say(Banner::Kind::Warning, tr("%1 rows are in the vault already, from an earlier import. Choose what happens to them.").arg(shownCount(own.trial->overlapping)));
    else
        m_banner->say(Banner::Kind::Note, tr("This is what the import would bring. Nothing is written yet."));
    m_keep->setAutoExclusive(false);
    m_replace->setAutoExclusive(false);
    m_keep->setChecked(own.overlap == ingest::Overlap::Keep);
    m_replace->setChecked(own.overlap == ingest::Overlap::Replace);
    m_keep->setAutoExclusive(true);
    m_replace->setAutoExclusive(true);
}

void TrialStep::showRejects(const ingest::Outcome& trial)
{
    m_rejects->clear();
    QList<QTreeWidgetItem*> items;
    for (const ingest::Reject& reject : trial.rejects) {
        const QString row = reject.sheet.isEmpty() ? QString::number(reject.row) : QStringLiteral("%1 · %2").arg(reject.sheet).arg(reject.row);
        auto* item = new QTreeWidgetItem({row, reject.column, ingest::rejectText(reject), RejectsSource::valueOf(reject)});
        item->setToolTip(2, ingest::rejectText(reject));
        items.append(item);
    }
    m_rejects->addTopLevelItems(items);
    m_rejects->resizeColumnToContents(0);
    m_rejects->resizeColumnToContents(1);
}

}  // namespace mingcha::ui
