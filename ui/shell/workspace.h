// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/page_list.h"

#include <QMap>
#include <QWidget>

class QStackedWidget;

namespace mingcha::ui {

class NavigationBar;
class ScopeBar;
class SearchField;

/// The frame around an open vault: navigation, scope bar and the pages, each made when it is first shown.
class Workspace : public QWidget {
    Q_OBJECT
public:
    Workspace(Session& session, QWidget* parent);
    void navigate(const NavigationRequest& request);
    void showPage(PageId id) { navigate({id, {}}); }
    Page* currentPage() const;
    PageId currentId() const { return m_current; }
    bool has(PageId id) const;
    /// What all pages would lose (Page::unsaved).
    QStringList unsaved() const;
    const std::vector<PageSpec>& specs() const { return m_specs; }
    SearchField* searchField() const;
    NavigationBar* navigationBar() const { return m_navigation; }

Q_SIGNALS:
    void pageChanged(mingcha::ui::PageId id);

private:
    Page* page(PageId id);
    Session& m_session;
    std::vector<PageSpec> m_specs;
    NavigationBar* m_navigation;
    ScopeBar* m_scope;
    QStackedWidget* m_stack;
    QMap<PageId, Page*> m_pages;
    PageId m_current = PageId::Overview;
};

}  // namespace mingcha::ui
