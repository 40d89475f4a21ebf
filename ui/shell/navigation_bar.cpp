// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigation_bar.h"

#include "shared/icons.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/desktop_settings.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace mingcha::ui {

NavigationBar::NavigationBar(const std::vector<PageSpec>& pages, QWidget* parent) : QFrame(parent), m_fold(named(new QToolButton, "collapse"))
{
    setObjectName(QStringLiteral("NavigationBar"));
    setAccessibleName(tr("Pages"));
    kindOf(this, "side");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space, space, space, space);
    layout->setSpacing(2);
    for (const PageSpec& page : pages) {
        if (page.id == PageId::Settings)
            layout->addStretch();
        layout->addWidget(addButton(page));
    }
    kindOf(m_fold, "navigation");
    m_fold->setIconSize({20, 20});
    m_fold->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout->addWidget(m_fold);
    connect(m_fold, &QToolButton::clicked, this, [this] {
        setCollapsed(!m_collapsed);
        desktop::setNavigationCollapsed(m_collapsed);
    });
    setCollapsed(desktop::navigationCollapsed());
}

QToolButton* NavigationBar::addButton(const PageSpec& page)
{
    auto* made = new QToolButton;
    made->setObjectName(page.icon + QStringLiteral("PageQToolButton"));
    made->setText(page.title);
    made->setAccessibleName(page.title);
    made->setIcon(icon(page.icon));
    made->setIconSize({20, 20});
    made->setCheckable(true);
    made->setAutoExclusive(true);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    kindOf(made, "navigation");
    connect(made, &QToolButton::clicked, this, [this, id = page.id] { Q_EMIT chosen(id); });
    m_buttons.insert(page.id, made);
    return made;
}

void NavigationBar::setCurrent(PageId page)
{
    if (auto* found = m_buttons.value(page))
        found->setChecked(true);
}

void NavigationBar::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    const auto style = collapsed ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton* made : std::as_const(m_buttons)) {
        made->setToolButtonStyle(style);
        made->setToolTip(collapsed ? made->text() : QString());
    }
    const QString name = collapsed ? tr("Show names") : tr("Collapse");
    m_fold->setText(name);
    m_fold->setAccessibleName(name);
    m_fold->setToolTip(collapsed ? name : QString());
    m_fold->setToolButtonStyle(style);
    m_fold->setIcon(icon(collapsed ? QStringLiteral("expand") : QStringLiteral("collapse")));
    setFixedWidth(collapsed ? sizeHint().width() : qMax(sizeHint().width(), 148));
}

}  // namespace mingcha::ui
