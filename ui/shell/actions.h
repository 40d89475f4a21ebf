// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/page_list.h"

#include <QAction>
#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace mingcha::ui {

/// Every action of the frame with its shortcut, and the menus they stand in. Says what was chosen; does nothing itself.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(QMenuBar& bar, const std::vector<PageSpec>& pages, QObject* parent);

    enum class Mode { NoVault, Locked, ReadOnly, Open };
    void setMode(Mode mode);
    void setPageActions(const QList<QAction*>& actions);
    QMenu* recentMenu() const { return m_recent; }

    QAction *newVault, *openVault, *sampleVault, *closeVault, *importFiles, *backUp, *backups, *restore, *changePassphrase, *lock, *print, *quit;
    QAction *undo, *redo, *find, *search;
    QAction *collapse, *fullScreen, *schemeDesktop, *schemeLight, *schemeDark, *chinese, *english;
    QAction *runChecks, *help, *shortcuts, *about;

Q_SIGNALS:
    void pageChosen(mingcha::ui::PageId page);

private:
    QAction* add(QMenu* menu, const QString& text, const char* name, const QKeySequence& shortcut = {}, const char* icon = nullptr);
    QAction* addChoice(QMenu* menu, QActionGroup* group, const QString& text, const char* name);
    void fillFileMenu(QMenuBar& bar);
    void fillEditMenu(QMenuBar& bar);
    void fillViewMenu(QMenuBar& bar, const std::vector<PageSpec>& pages);
    void fillHelpMenu(QMenuBar& bar);
    QMenu *m_recent, *m_page;
    QList<QAction*> m_needVault, m_needWriting, m_notWhenLocked, m_pageActions;
    Mode m_mode = Mode::NoVault;
};

}  // namespace mingcha::ui
