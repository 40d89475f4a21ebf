// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/range_dialog.h"

#include "shared/format.h"
#include "shared/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>

namespace mingcha::ui {

RangeDialog::RangeDialog(const base::PeriodRange& all, const base::PeriodRange& current, QWidget* parent)
    : QDialog(parent), m_from(named(new QComboBox, "from")), m_to(named(new QComboBox, "to"))
{
    setObjectName(QStringLiteral("rangeRangeDialog"));
    setWindowTitle(tr("Choose months"));
    for (base::Period month = all.from; month <= all.to; month = month + 1)
        for (QComboBox* box : {m_from, m_to})
            box->addItem(shown(month), month.index());
    m_from->setCurrentIndex(m_from->findData(current.from.index()));
    m_to->setCurrentIndex(m_to->findData(current.to.index()));
    auto* layout = new QFormLayout(this);
    layout->addRow(tr("&From"), m_from);
    layout->addRow(tr("&To"), m_to);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

base::PeriodRange RangeDialog::range() const
{
    const auto first = base::Period::fromIndex(m_from->currentData().toInt()), last = base::Period::fromIndex(m_to->currentData().toInt());
    return {std::min(first, last), std::max(first, last)};
}

}  // namespace mingcha::ui
