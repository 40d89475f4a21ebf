// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "shell/navigation.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace mingcha::ui {

class Actions;
class Health;
class LockGuard;
class LockScreen;
class Session;
class VaultFlows;
class WelcomePage;
class Workspace;

/// The window: welcome page, workspace or lock screen, with menus and status bar. It wires the parts together and does no work of its own.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Session& session, Health& health, LockGuard& guard);
    Workspace* workspace() const { return m_workspace; }
    Actions& actions() const { return *m_actions; }
    VaultFlows& flows() const { return *m_flows; }
    /// Imports data files, opens a vault: whatever was dropped or named at the start.
    void take(const QStringList& paths);

Q_SIGNALS:
    void languageWanted(mingcha::base::Language language);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectFileActions();
    void connectPageActions();
    void connectViewActions();
    void connectHelpActions();
    void connectSession();
    void showRecent();
    void showState();
    void notePage();
    void trigger(const QString& objectName);
    void askFilesToImport();
    void importFiles(const QStringList& files);
    Session& m_session;
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    Workspace* m_workspace = nullptr;
    LockScreen* m_lockScreen;
    Actions* m_actions;
    VaultFlows* m_flows;
    QPointer<QWidget> m_focusBeforeLock;
    bool m_leaving = false;
};

}  // namespace mingcha::ui
