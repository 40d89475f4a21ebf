// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "shell/application.h"
#include "shell/main_window.h"
#include "shell/workspace.h"
#include "support/test_prompts.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

namespace mingcha::ui {
class BigTableView;
}

namespace mingcha::tests {

inline constexpr const char* passphrase = "correct horse 7 电表";

/// The whole program without a screen, with settings and vaults in a folder of its own.
class WindowFixture {
public:
    explicit WindowFixture(base::Language language = base::Language::Chinese);
    ~WindowFixture();

    ui::Session& session() { return application->session(); }
    ui::MainWindow& window() { return *application->window(); }
    QString path(const QString& name) const { return folder.filePath(name); }
    QString vaultPath() const { return path(QStringLiteral("test.mingcha")); }

    /// A vault with a station of a few customers and three months of bills, price list, supply and survey; some rows to be rejected; checks run.
    /// Made once per process and copied.
    void openFilledVault();
    void openEmptyVault();
    /// The same filled vault, with its page of findings in front; the table of it.
    ui::BigTableView* openFindings();
    /// Processes events until no job runs and nothing is being arranged.
    void settle();
    /// The vault as it is on disk, opened anew after the window has let it go.
    std::unique_ptr<vault::Vault> reopened();

    template <class Widget>
    Widget* find(const char* name)
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            for (Widget* found : top->findChildren<Widget*>(QLatin1String(name)))
                if (found->isVisible())
                    return found;
        return nullptr;
    }
    /// The dialog on top, if any.
    template <class Dialog>
    Dialog* dialog()
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            for (Dialog* found : top->findChildren<Dialog*>())
                if (found->isVisible())
                    return found;
        return nullptr;
    }

    TestPrompts prompts;
    QTemporaryDir folder;
    std::unique_ptr<ui::Application> application;
};

/// Holds all threads that read, so that what comes behind can be stopped before it has begun.
class BusyReaders {
public:
    explicit BusyReaders(WindowFixture& fixture);
    void release() { m_go->release(threads); }

private:
    static constexpr int threads = 4;
    std::shared_ptr<QSemaphore> m_go = std::make_shared<QSemaphore>();
};

/// Small messy data files of every kind, written into a folder; in the order in which they may be imported.
QStringList writeDataFiles(const QString& folder);

/// Presses Tab until the widget has the focus; false when the way round does not come to it.
bool tabTo(QWidget* window, const QWidget* target);

}  // namespace mingcha::tests
