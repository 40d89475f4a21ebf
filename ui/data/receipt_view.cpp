// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/receipt_view.h"

#include "data/receipt_texts.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

ReceiptView::ReceiptView(QWidget* parent)
    : QWidget(parent), m_title(sectionTitle({})), m_origin(kindOf(wrapping({}), "muted")), m_rows(named(wrapping({}), "rows")), m_sums(named(wrapping({}), "sums")), m_details(named(new QTreeWidget, "details", tr("Details of the receipt")))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_rows->setFont(Theme::sectionFont());
    m_details->setColumnCount(2);
    m_details->setHeaderHidden(true);
    m_details->setRootIsDecorated(true);
    m_details->setWordWrap(true);
    m_details->setAlternatingRowColors(true);
    m_details->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_details->header()->setMaximumSectionSize(360);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space, 0, 0);
    layout->setSpacing(space);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_origin, m_rows, m_sums})
        layout->addWidget(each);
    layout->addWidget(m_details, 1);
}

void ReceiptView::show(const records::ImportRecord& import)
{
    m_title->setText(QStringLiteral("%1 · %2").arg(import.file, records::spec(import.kind).title.current()));
    QString origin = import.id ? tr("Import %1, %2, by %3").arg(import.id).arg(shown(import.importedAt), import.importedBy) : QString();
    if (import.state == records::ImportState::Undone)
        origin += tr(" — undone, its facts are no longer in the vault");
    else if (import.state == records::ImportState::Replaced)
        origin += tr(" — replaced by a later import");
    m_origin->setText(origin);
    m_origin->setVisible(!origin.isEmpty());
    m_rows->setText(tr("%1 rows read = %2 kept + %3 rejected + %4 skipped").arg(shownCount(import.read), shownCount(import.kept), shownCount(import.rejected), shownCount(import.skipped)));
    QStringList sums{tr("%1 records").arg(shownCount(import.facts))};
    if (import.kwhScaled)
        sums.append(tr("%1 kWh").arg(shown(base::Energy::fromScaled(import.kwhScaled))));
    if (import.fen)
        sums.append(tr("%1 yuan").arg(shown(base::Money::fromScaled(import.fen))));
    if (import.repaired)
        sums.append(tr("%1 values repaired").arg(shownCount(import.repaired)));
    m_sums->setText(sums.join(QStringLiteral(" · ")));
    m_details->clear();
    for (const ReceiptTexts::Group& group : ReceiptTexts::groups(import)) {
        auto* top = new QTreeWidgetItem(m_details, {group.title});
        top->setFirstColumnSpanned(true);
        for (const auto& [name, value] : group.lines) {
            auto* item = new QTreeWidgetItem(top, {name, value});
            item->setToolTip(0, name);
            item->setToolTip(1, value);
        }
        top->setExpanded(group.open);
    }
}

}  // namespace mingcha::ui
