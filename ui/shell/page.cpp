// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page.h"

#include "shared/theme.h"
#include "shell/session.h"

#include <QShowEvent>

namespace mingcha::ui {

Page::Page(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    connect(&session, &Session::factsChanged, this, &Page::invalidate);
    connect(&session, &Session::findingsChanged, this, &Page::invalidate);
    connect(&session, &Session::scopeChanged, this, &Page::invalidate);
    // Colours stand in texts and icons that are made when a page is filled.
    connect(&Theme::instance(), &Theme::changed, this, &Page::invalidate);
}

void Page::invalidate()
{
    m_stale = true;
    if (!isVisible())
        return;
    m_stale = false;
    reload();
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_stale)
        return;
    m_stale = false;
    reload();
}

}  // namespace mingcha::ui
