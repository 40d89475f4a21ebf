// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/form_dialog.h"

#include "shared/theme.h"
#include "shared/widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace mingcha::ui {

FormDialog::FormDialog(const QString& title, const QString& intro, QWidget* parent) : QDialog(parent), m_form(new QFormLayout), m_banner(new Banner)
{
    setWindowTitle(title);
    setMinimumWidth(540);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space + spaceSmall);
    layout->addWidget(kindOf(wrapping(intro), "muted"));
    layout->addWidget(m_banner);
    layout->addLayout(m_form);
    layout->addStretch();
}

void FormDialog::addButtons(const QString& action, const char* actionName)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_action = named(buttons->addButton(action, QDialogButtonBox::AcceptRole), actionName);
    layout()->addWidget(buttons);
    enterMeans(m_action);
    connect(m_action, &QPushButton::clicked, this, [this] {
        m_running = true;
        m_banner->clear();
        start();
        judge();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

void FormDialog::judge() { m_action->setEnabled(!m_running && isComplete()); }

void FormDialog::stopped()
{
    m_running = false;
    judge();
}

}  // namespace mingcha::ui
