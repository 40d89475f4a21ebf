// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/path_edit.h"

#include "shared/theme.h"
#include "shared/widgets.h"

#include <QDir>
#include <QLineEdit>

namespace mingcha::ui {

PathEdit::PathEdit(const char* name, const QString& accessibleName, std::function<void(std::function<void(QString)>)> choose, QWidget* parent)
    : QWidget(parent), m_line(named(new QLineEdit, name, accessibleName))
{
    auto* browse = button(tr("Browse …"), name);
    browse->setAccessibleName(tr("%1: browse").arg(accessibleName));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_line, 1);
    layout->addWidget(browse);
    setFocusProxy(m_line);
    connect(browse, &QPushButton::clicked, this, [this, choose = std::move(choose)] { choose([this](const QString& path) { setPath(path); }); });
    connect(m_line, &QLineEdit::textChanged, this, &PathEdit::edited);
}

QString PathEdit::path() const { return QDir::fromNativeSeparators(m_line->text().trimmed()); }

void PathEdit::setPath(const QString& path) { m_line->setText(QDir::toNativeSeparators(path)); }

}  // namespace mingcha::ui
