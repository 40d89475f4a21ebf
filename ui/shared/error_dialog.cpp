// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/error_dialog.h"

#include "shared/widgets.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace mingcha::ui {

ErrorDialog::ErrorDialog(const base::Error& error, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("errorDialog"));
    setWindowTitle(tr("It did not work"));
    auto* sign = new Picture(QStringLiteral("error"), &Colours::bad, 32);
    sign->setAccessibleName(tr("Error"));

    auto* texts = new QVBoxLayout;
    texts->setSpacing(space);
    auto* what = wrapping(error.what);
    what->setFont(Theme::sectionFont());
    texts->addWidget(what);
    for (const QString& sentence : {error.unchanged, error.advice})
        if (!sentence.isEmpty())
            texts->addWidget(wrapping(sentence));
    const QString code = tr("Code %1").arg(base::exitCode(error.code));
    texts->addWidget(kindOf(new QLabel(error.detail.isEmpty() ? code : QStringLiteral("%1 · %2").arg(code, error.detail)), "muted"));
    qobject_cast<QLabel*>(texts->itemAt(texts->count() - 1)->widget())->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = buttons->addButton(tr("&Copy text"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyQPushButton"));
    connect(copy, &QPushButton::clicked, this, [error, code] { QGuiApplication::clipboard()->setText(QStringLiteral("%1\n%2 %3").arg(error.text(), code, error.detail)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto* top = new QHBoxLayout;
    top->setSpacing(spaceWide);
    top->addWidget(sign, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(spaceWide);
    layout->addLayout(top);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(480);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

}  // namespace mingcha::ui
