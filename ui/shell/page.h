// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/navigation.h"

#include <QAction>
#include <QWidget>

namespace mingcha::ui {

class Session;

/// One page of the frame. To plug a page in: derive from this, take (Session&, QWidget*) in the constructor, and add one line to page_list.cpp.
/// Dialogs that work on the vault are children of their page and go with it.
/// The frame makes a page when it is first shown, keeps it until the vault closes, and throws it away on a change of language.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(Session& session, QWidget* parent);

    /// Shows what a link, a chart or the search asked for. Called after the page has become visible.
    virtual void showFilter(const PageFilter& filter) { Q_UNUSED(filter) }
    /// Where the keyboard should be when the page comes up; null = the first that takes it.
    virtual QWidget* firstFocus() { return nullptr; }
    /// What this page puts into the menu "Page" while it is shown, with their shortcuts. Actions whose objectName is "printAction" or "findAction"
    /// have none of their own: the frame's Ctrl+P and Ctrl+F trigger them.
    virtual QList<QAction*> pageActions() { return {}; }

    /// What was typed or found here and would be lost when the vault is closed: a sentence, or nothing.
    virtual QString unsaved() const { return {}; }

Q_SIGNALS:
    void navigationRequested(const mingcha::ui::NavigationRequest& request);

protected:
    Session& session() const { return m_session; }
    /// Loads what the page shows (a read job). Called when the page is shown and something it depends on has changed since the last time:
    /// facts, findings, the scope, the theme. Never called while the page is hidden.
    virtual void reload() = 0;
    /// Marks what is shown as out of date: reloads at once when visible, else on the next show.
    void invalidate();
    void showEvent(QShowEvent* event) override;

private:
    Session& m_session;
    bool m_stale = true;
};

}  // namespace mingcha::ui
