// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/actions.h"

#include "shared/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace mingcha::ui {

Actions::Actions(QMenuBar& bar, const std::vector<PageSpec>& pages, QObject* parent) : QObject(parent)
{
    fillFileMenu(bar);
    fillEditMenu(bar);
    fillViewMenu(bar, pages);
    fillHelpMenu(bar);
    m_needVault += {closeVault, importFiles, backUp, backups, changePassphrase, lock, print, undo, redo, find, search, runChecks};
    m_needWriting = {importFiles, backUp, changePassphrase, undo, redo, runChecks};
    m_notWhenLocked = {newVault, openVault, sampleVault, restore, chinese, english, help, shortcuts};
    setMode(Mode::NoVault);
}

QAction* Actions::add(QMenu* menu, const QString& text, const char* name, const QKeySequence& shortcut, const char* iconName)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name) + QStringLiteral("QAction"));
    action->setShortcut(shortcut);
    if (iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    return action;
}

QAction* Actions::addChoice(QMenu* menu, QActionGroup* group, const QString& text, const char* name)
{
    QAction* action = add(menu, text, name);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

void Actions::fillFileMenu(QMenuBar& bar)
{
    QMenu* menu = bar.addMenu(tr("&File"));
    newVault = add(menu, tr("&New vault …"), "newVault", QKeySequence(Qt::CTRL | Qt::Key_N), "new");
    openVault = add(menu, tr("&Open …"), "openVault", QKeySequence(Qt::CTRL | Qt::Key_O), "open");
    m_recent = menu->addMenu(tr("Open &recent"));
    sampleVault = add(menu, tr("Try the &sample"), "sampleVault", {}, "sample");
    closeVault = add(menu, tr("&Close vault"), "closeVault", QKeySequence(Qt::CTRL | Qt::Key_W));
    menu->addSeparator();
    importFiles = add(menu, tr("&Import files …"), "importFiles", QKeySequence(Qt::CTRL | Qt::Key_I), "import");
    print = add(menu, tr("&Print …"), "print", QKeySequence(Qt::CTRL | Qt::Key_P), "print");
    menu->addSeparator();
    backUp = add(menu, tr("&Back up now"), "backUp", QKeySequence(Qt::CTRL | Qt::Key_B), "backup");
    backups = add(menu, tr("Backups and in&tegrity …"), "backups", {}, "verify");
    restore = add(menu, tr("R&estore a backup …"), "restore", {}, "restore");
    changePassphrase = add(menu, tr("Change &passphrase …"), "changePassphrase", {}, "key");
    lock = add(menu, tr("&Lock"), "lock", QKeySequence(Qt::CTRL | Qt::Key_L), "lock");
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), "quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::fillEditMenu(QMenuBar& bar)
{
    QMenu* menu = bar.addMenu(tr("&Edit"));
    undo = add(menu, tr("&Undo"), "undo", QKeySequence(Qt::CTRL | Qt::Key_Z), "undo");
    redo = add(menu, tr("&Redo"), "redo", {}, "redo");
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    menu->addSeparator();
    find = add(menu, tr("&Find on this page"), "find", QKeySequence(Qt::CTRL | Qt::Key_F), "filter");
    search = add(menu, tr("&Search everything"), "search", QKeySequence(Qt::CTRL | Qt::Key_K), "search");
}

void Actions::fillViewMenu(QMenuBar& bar, const std::vector<PageSpec>& pages)
{
    QMenu* menu = bar.addMenu(tr("&View"));
    for (const PageSpec& page : pages) {
        const bool settings = page.id == PageId::Settings;
        QAction* action = add(menu, page.title, page.icon.toLatin1() + "Page",
                              settings ? QKeySequence(Qt::CTRL | Qt::Key_Comma) : QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + int(page.id)))), page.icon.toLatin1());
        connect(action, &QAction::triggered, this, [this, id = page.id] { Q_EMIT pageChosen(id); });
        m_needVault.append(action);
    }
    menu->addSeparator();
    collapse = add(menu, tr("&Collapse navigation"), "collapse", QKeySequence(Qt::Key_F9));
    collapse->setCheckable(true);
    fullScreen = add(menu, tr("&Full screen"), "fullScreen", QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    QMenu* looks = menu->addMenu(icon(QStringLiteral("appearance")), tr("&Appearance"));
    auto* schemes = new QActionGroup(this);
    schemeDesktop = addChoice(looks, schemes, tr("As the &desktop"), "schemeDesktop");
    schemeLight = addChoice(looks, schemes, tr("&Light"), "schemeLight");
    schemeDark = addChoice(looks, schemes, tr("Dar&k"), "schemeDark");
    QMenu* languages = menu->addMenu(tr("La&nguage"));
    auto* group = new QActionGroup(this);
    // Each language is called by its own name, in every language.
    chinese = addChoice(languages, group, QStringLiteral("简体中文"), "chinese");
    english = addChoice(languages, group, QStringLiteral("English"), "english");
    m_page = bar.addMenu(tr("&Page"));
    runChecks = add(m_page, tr("&Run the checks"), "runChecks", QKeySequence(Qt::Key_F5), "run");
    m_page->addSeparator();
}

void Actions::fillHelpMenu(QMenuBar& bar)
{
    QMenu* menu = bar.addMenu(tr("&Help"));
    help = add(menu, tr("&Help"), "help", QKeySequence(Qt::Key_F1), "help");
    shortcuts = add(menu, tr("&Keyboard shortcuts"), "shortcuts", QKeySequence(Qt::CTRL | Qt::Key_Slash));
    about = add(menu, tr("&About Mingcha"), "about", {}, "info");
}

void Actions::setPageActions(const QList<QAction*>& actions)
{
    for (QAction* action : std::as_const(m_pageActions))
        m_page->removeAction(action);
    m_pageActions = actions;
    m_page->addActions(actions);
    setMode(m_mode);
}

void Actions::setMode(Mode mode)
{
    m_mode = mode;
    const bool open = mode == Mode::Open || mode == Mode::ReadOnly;
    for (QAction* action : std::as_const(m_needVault))
        action->setEnabled(open);
    if (mode == Mode::ReadOnly)
        for (QAction* action : std::as_const(m_needWriting))
            action->setEnabled(false);
    for (QAction* action : std::as_const(m_notWhenLocked))
        action->setEnabled(mode != Mode::Locked);
    m_recent->setEnabled(mode != Mode::Locked);
    m_page->menuAction()->setVisible(open);
}

}  // namespace mingcha::ui
