// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/page_list.h"

#include <QFrame>
#include <QMap>

class QToolButton;

namespace mingcha::ui {

/// The pages at the left, with their names or as icons only.
class NavigationBar : public QFrame {
    Q_OBJECT
public:
    NavigationBar(const std::vector<PageSpec>& pages, QWidget* parent);
    void setCurrent(PageId page);
    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    void chosen(mingcha::ui::PageId page);

private:
    QToolButton* addButton(const PageSpec& page);
    QMap<PageId, QToolButton*> m_buttons;
    QToolButton* m_fold;
    bool m_collapsed = false;
};

}  // namespace mingcha::ui
