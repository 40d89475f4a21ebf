// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/application.h"

#include "shared/theme.h"
#include "shell/desktop_settings.h"
#include "shell/main_window.h"
#include "shell/vault_flows.h"
#include "shell/workspace.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

namespace mingcha::ui {

Application::Application(QObject* parent) : QObject(parent), m_guard(m_session, this), m_health(m_session, this)
{
    connect(&m_desktop, &DesktopWatch::darkPreferred, &Theme::instance(), &Theme::setDesktopDark);
    connect(&m_desktop, &DesktopWatch::screenLocked, this, [this] { m_session.setLocked(true); });
}

Application::~Application() = default;

void Application::start(const StartOptions& options)
{
    base::setLanguage(options.language.value_or(desktop::language().value_or(base::languageOfLocale())));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/mingcha.svg")));
    Theme::instance().setScheme(desktop::scheme());
    Theme::instance().install(*qApp);
    makeWindow();
    QTimer::singleShot(0, &m_desktop, &DesktopWatch::start);
    if (options.sample)
        QTimer::singleShot(0, this, [this] { m_window->flows().openSample(); });
    else if (!options.paths.isEmpty())
        QTimer::singleShot(0, this, [this, paths = options.paths] { m_window->take(paths); });
}

void Application::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_session, m_health, m_guard);
    m_guard.setMainWindow(m_window.get());
    connect(m_window.get(), &MainWindow::languageWanted, this, &Application::changeLanguage);
    m_window->show();
}

void Application::changeLanguage(base::Language language)
{
    if (language == base::currentLanguage())
        return;
    // Not within the menu that asked for it: that goes with the window.
    QTimer::singleShot(0, this, [this, language] { m_window->flows().unlessUnsaved([this, language] { takeLanguage(language); }); });
}

void Application::takeLanguage(base::Language language)
{
    desktop::setLanguage(language);
    QTimer::singleShot(0, this, [this, language] {
        std::optional<PageId> page;
        if (m_window->workspace())
            page = m_window->workspace()->currentId();
        desktop::setWindowGeometry(m_window->saveGeometry());
        base::setLanguage(language);
        const bool quits = QApplication::quitOnLastWindowClosed();
        QApplication::setQuitOnLastWindowClosed(false);
        makeWindow();
        QApplication::setQuitOnLastWindowClosed(quits);
        if (page && m_window->workspace())
            m_window->workspace()->showPage(*page);
    });
}

}  // namespace mingcha::ui
