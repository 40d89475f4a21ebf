// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "vault/connection.h"

#include <QWidget>
#include <functional>

class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace mingcha::ui {

class Banner;
class Session;

/// One tab of the settings: what can be set scrolls, the button that saves stays in sight. What was typed is kept until it is saved; loading again does not throw it away.
class SettingsSection : public QWidget {
    Q_OBJECT
public:
    SettingsSection(Session& session, const char* name);
    /// Reads from the vault unless something typed waits to be saved.
    void refresh();
    bool isTouched() const { return m_touched; }

protected:
    virtual void load() {}
    virtual void save() {}
    /// Adds the line with the button that saves.
    void addSaveButton();
    /// Something was typed.
    void touch();
    /// The answer of a job that saves.
    void saved(const base::Result<void>& done);
    void say(const base::Error& error);
    /// Runs a job that writes to the vault's settings, then `saved`.
    void store(std::function<base::Result<void>(vault::Connection&)> work, std::function<void()> after = {});
    Session& session() const { return m_session; }
    QVBoxLayout* column() const { return m_column; }
    /// The labels of all forms of a section are of one width, so that the fields stand in line.
    QFormLayout* addForm(const QString& title);
    void showEvent(QShowEvent* event) override;

private:
    Session& m_session;
    QVBoxLayout *m_frame, *m_column;
    Banner* m_banner;
    QList<QFormLayout*> m_forms;
    QPushButton* m_save = nullptr;
    bool m_touched = false;
};

}  // namespace mingcha::ui
