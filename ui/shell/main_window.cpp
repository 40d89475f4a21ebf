// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "shared/prompts.h"
#include "shared/widgets.h"
#include "shell/actions.h"
#include "shell/desktop_settings.h"
#include "shell/health.h"
#include "shell/help_dialogs.h"
#include "shell/lock_guard.h"
#include "shell/lock_screen.h"
#include "shell/navigation_bar.h"
#include "shell/search_field.h"
#include "shell/session.h"
#include "shell/status_strip.h"
#include "shell/undo_actions.h"
#include "shell/vault_flows.h"
#include "shell/workspace.h"
#include "welcome/welcome_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

namespace mingcha::ui {

namespace {

bool isVault(const QString& path) { return QFileInfo(path).suffix().compare(QLatin1String("mingcha"), Qt::CaseInsensitive) == 0; }

/// A folder stands for the files in it.
QStringList filesAmong(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths)
        if (QFileInfo(path).isDir())
            for (const QFileInfo& inside : QDir(path).entryInfoList(QDir::Files, QDir::Name))
                files.append(inside.absoluteFilePath());
        else
            files.append(path);
    return files;
}

}  // namespace

MainWindow::MainWindow(Session& session, Health& health, LockGuard& guard)
    : m_session(session), m_stack(new QStackedWidget), m_welcome(new WelcomePage(session.jobs())), m_lockScreen(new LockScreen(session, nullptr)), m_actions(new Actions(*menuBar(), pageSpecs(), this)),
      m_flows(new VaultFlows(session, health, *this, [this] { return m_workspace ? m_workspace->unsaved() : QStringList(); }))
{
    setObjectName(QStringLiteral("MainWindow"));
    setAcceptDrops(true);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_lockScreen);
    setCentralWidget(m_stack);
    new StatusStrip(session, health, guard, *statusBar());
    new UndoActions(session, *m_actions->undo, *m_actions->redo, *this);
    connectFileActions();
    connectPageActions();
    connectViewActions();
    connectHelpActions();
    connectSession();
    connect(&health, &Health::damageFound, this, [this](const QStringList& problems) {
        prompts().showError(this, {base::ErrorCode::Damaged, tr("The daily check found damage in the vault's file."), tr("Nothing was changed."),
                                   tr("Restore the newest sound backup into a new file and go on with that (File › Restore a backup)."), problems.value(0)});
    });
    resize(1180, 760);
    restoreGeometry(desktop::windowGeometry());
    showState();
}

void MainWindow::connectFileActions()
{
    connect(m_actions->newVault, &QAction::triggered, m_flows, &VaultFlows::create);
    connect(m_actions->openVault, &QAction::triggered, m_flows, &VaultFlows::askOpen);
    connect(m_actions->sampleVault, &QAction::triggered, m_flows, &VaultFlows::openSample);
    connect(m_actions->closeVault, &QAction::triggered, m_flows, [this] { m_flows->close(); });
    connect(m_actions->importFiles, &QAction::triggered, this, &MainWindow::askFilesToImport);
    connect(m_actions->backUp, &QAction::triggered, m_flows, &VaultFlows::backUp);
    connect(m_actions->backups, &QAction::triggered, m_flows, &VaultFlows::showBackups);
    connect(m_actions->restore, &QAction::triggered, m_flows, [this] { m_flows->restore(); });
    connect(m_actions->changePassphrase, &QAction::triggered, m_flows, &VaultFlows::changePassphrase);
    connect(m_actions->lock, &QAction::triggered, this, [this] { m_session.setLocked(true); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->recentMenu(), &QMenu::aboutToShow, this, &MainWindow::showRecent);
    connect(m_welcome, &WelcomePage::newWanted, m_flows, &VaultFlows::create);
    connect(m_welcome, &WelcomePage::openWanted, m_flows, &VaultFlows::askOpen);
    connect(m_welcome, &WelcomePage::sampleWanted, m_flows, &VaultFlows::openSample);
    connect(m_welcome, &WelcomePage::vaultWanted, m_flows, &VaultFlows::open);
    connect(m_flows, &VaultFlows::busy, m_welcome, &WelcomePage::setBusy);
    connect(m_flows, &VaultFlows::noted, this, [this](const QString& text) { sayBriefly(*this, text); });
}

void MainWindow::connectPageActions()
{
    connect(m_actions, &Actions::pageChosen, this, [this](PageId page) {
        if (m_workspace)
            m_workspace->showPage(page);
    });
    connect(m_actions->print, &QAction::triggered, this, [this] { trigger(QStringLiteral("printAction")); });
    connect(m_actions->find, &QAction::triggered, this, [this] { trigger(QStringLiteral("findAction")); });
    connect(m_actions->search, &QAction::triggered, this, [this] {
        if (m_workspace)
            m_workspace->searchField()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions->runChecks, &QAction::triggered, this, [this] {
        NavigationRequest request{PageId::Checks, {}};
        request.filter.run = true;
        if (m_workspace)
            m_workspace->navigate(request);
    });
}

void MainWindow::connectViewActions()
{
    connect(m_actions->collapse, &QAction::triggered, this, [this](bool collapsed) {
        desktop::setNavigationCollapsed(collapsed);
        if (m_workspace)
            m_workspace->navigationBar()->setCollapsed(collapsed);
    });
    connect(m_actions->fullScreen, &QAction::triggered, this, [this](bool full) { setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen); });
    m_actions->collapse->setChecked(desktop::navigationCollapsed());
    QAction* const schemes[] = {m_actions->schemeDesktop, m_actions->schemeLight, m_actions->schemeDark};
    schemes[int(Theme::instance().scheme())]->setChecked(true);
    for (int i = 0; i < 3; ++i)
        connect(schemes[i], &QAction::triggered, this, [i] {
            desktop::setScheme(Scheme(i));
            Theme::instance().setScheme(Scheme(i));
        });
    // Another language is another window: this one keeps its mark.
    QAction* own = base::currentLanguage() == base::Language::Chinese ? m_actions->chinese : m_actions->english;
    own->setChecked(true);
    for (const auto& [action, language] : {std::pair(m_actions->chinese, base::Language::Chinese), std::pair(m_actions->english, base::Language::English)})
        connect(action, &QAction::triggered, this, [this, own, language] {
            own->setChecked(true);
            Q_EMIT languageWanted(language);
        });
}

void MainWindow::connectHelpActions()
{
    connect(m_actions->help, &QAction::triggered, this, [this] { showHelp(this, m_workspace ? std::optional(m_workspace->currentId()) : std::nullopt); });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] { showShortcuts(this, *menuBar()); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::opened, this, &MainWindow::showState);
    connect(&m_session, &Session::closed, this, &MainWindow::showState);
    connect(&m_session, &Session::lockedChanged, this, [this](bool locked) {
        if (locked)
            m_focusBeforeLock = QApplication::focusWidget();
        showState();
        if (!locked && m_focusBeforeLock)
            m_focusBeforeLock->setFocus();
    });
}

void MainWindow::showState()
{
    if (!m_session.isOpen() && m_workspace) {
        m_actions->setPageActions({});
        m_workspace->deleteLater();
        m_workspace = nullptr;
    }
    if (m_session.isOpen() && !m_workspace) {
        m_workspace = new Workspace(m_session, m_stack);
        m_stack->addWidget(m_workspace);
        connect(m_workspace, &Workspace::pageChanged, this, &MainWindow::notePage);
        m_workspace->showPage(PageId::Overview);
    }
    m_actions->setMode(!m_session.isOpen()         ? Actions::Mode::NoVault
                       : m_session.isLocked()      ? Actions::Mode::Locked
                       : m_session.isReadOnly()    ? Actions::Mode::ReadOnly
                                                   : Actions::Mode::Open);
    m_stack->setCurrentWidget(!m_session.isOpen() ? static_cast<QWidget*>(m_welcome) : m_session.isLocked() ? m_lockScreen : static_cast<QWidget*>(m_workspace));
    if (!m_session.isOpen())
        m_welcome->refresh();
    setWindowTitle(!m_session.isOpen()       ? tr("Mingcha")
                   : m_session.isReadOnly() ? tr("%1 (read-only) — Mingcha").arg(m_session.vaultName())
                                            : tr("%1 — Mingcha").arg(m_session.vaultName()));
}

void MainWindow::notePage()
{
    const Page* page = m_workspace->currentPage();
    m_actions->setPageActions(page ? const_cast<Page*>(page)->pageActions() : QList<QAction*>());
}

void MainWindow::trigger(const QString& objectName)
{
    Page* page = m_workspace ? m_workspace->currentPage() : nullptr;
    if (!page)
        return;
    for (QAction* action : page->pageActions())
        if (action->objectName() == objectName)
            return action->trigger();
    if (objectName == QLatin1String("printAction"))
        m_workspace->showPage(PageId::Reports);
    else
        m_workspace->searchField()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showRecent()
{
    QMenu* menu = m_actions->recentMenu();
    menu->clear();
    for (const QString& path : desktop::recentVaults())
        connect(menu->addAction(plainMenuText(QFileInfo(path).completeBaseName() + QStringLiteral("    ") + QFileInfo(path).absolutePath())), &QAction::triggered, m_flows, [this, path] { m_flows->open(path); });
    if (menu->isEmpty()) {
        menu->addAction(tr("No vault was opened yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Clear this list")), &QAction::triggered, this, [this] {
        desktop::clearRecentVaults();
        m_welcome->refresh();
    });
}

void MainWindow::askFilesToImport()
{
    prompts().openFiles(this, tr("Import files"), tr("Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.html *.htm);;All files (*)"), [this](const QStringList& files) { importFiles(files); });
}

void MainWindow::importFiles(const QStringList& files)
{
    if (!m_workspace || files.isEmpty())
        return;
    NavigationRequest request{PageId::Data, {}};
    request.filter.files = files;
    m_workspace->navigate(request);
}

void MainWindow::take(const QStringList& paths)
{
    const QStringList files = filesAmong(paths);
    const bool vault = std::any_of(files.begin(), files.end(), isVault);
    if (vault && files.size() == 1)
        return m_flows->open(files.first());
    if (m_session.isLocked())
        return;
    if (vault)
        return prompts().showNote(this, tr("Open a vault"), tr("A vault came together with other files: nothing was opened or imported. Open the vault first, then drop the data files."));
    if (m_session.isReadOnly())
        prompts().showNote(this, tr("Import files"), tr("This vault is open for reading only: nothing was imported. Close it where it is written to, open it again and drop the files once more."));
    else if (m_session.isOpen())
        importFiles(files);
    else
        prompts().showNote(this, tr("Import files"), tr("Open or create a vault first: imported data are kept in it."));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    // Not behind a dialog that waits for an answer about the vault that is open.
    if (event->mimeData()->hasUrls() && !m_session.isLocked() && !QApplication::activeModalWidget())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    take(droppedPaths(*event->mimeData()));
}

/// The desktop has its own ways into full screen and out of it, and a start may bring it back.
void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    desktop::setWindowGeometry(saveGeometry());
    if (m_leaving || !m_session.isOpen()) {
        event->accept();
        return;
    }
    // The vault is closed by a job; the window goes when that is done.
    event->ignore();
    m_flows->close([this] {
        m_leaving = true;
        close();
    });
}

}  // namespace mingcha::ui
