// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/desktop_watch.h"
#include "shell/health.h"
#include "shell/lock_guard.h"
#include "shell/session.h"

#include <QStringList>
#include <memory>

namespace mingcha::ui {

class MainWindow;

struct StartOptions {
    QStringList paths;                     ///< a vault, or data files
    bool sample = false;
    std::optional<base::Language> language;
};

/// Puts the program together: looks, language, session, window. The window is made anew when the language changes; the session stays.
class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(QObject* parent = nullptr);
    ~Application() override;
    void start(const StartOptions& options);
    MainWindow* window() const { return m_window.get(); }
    Session& session() { return m_session; }
    Health& health() { return m_health; }

private:
    void makeWindow();
    void changeLanguage(base::Language language);
    void takeLanguage(base::Language language);
    Session m_session;
    LockGuard m_guard;
    Health m_health;
    DesktopWatch m_desktop;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace mingcha::ui
