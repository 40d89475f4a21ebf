// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace mingcha::ui {

class Banner;
class PassphraseEdit;
class Session;

/// What is to be seen while the vault is locked: its name and a line for the passphrase. The vault stays open behind it.
class LockScreen : public QWidget {
    Q_OBJECT
public:
    LockScreen(Session& session, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void unlock();
    Session& m_session;
    QLabel* m_name;
    PassphraseEdit* m_passphrase;
    QPushButton* m_unlock;
    Banner* m_banner;
};

}  // namespace mingcha::ui
