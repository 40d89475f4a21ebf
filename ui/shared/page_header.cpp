// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/page_header.h"

#include "shared/theme.h"
#include "shared/widgets.h"

namespace mingcha::ui {

PageHeader::PageHeader(const QString& title, QWidget* parent) : QWidget(parent), m_subtitle(kindOf(new QLabel, "muted")), m_actions(new QHBoxLayout)
{
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_actions->setSpacing(space);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spaceWide);
    layout->addWidget(pageTitle(title), 0, Qt::AlignBaseline);
    layout->addWidget(m_subtitle, 1, Qt::AlignBaseline);
    layout->addLayout(m_actions);
}

void PageHeader::setSubtitle(const QString& text) { m_subtitle->setText(text); }

}  // namespace mingcha::ui
