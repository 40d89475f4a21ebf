// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QPushButton;

namespace mingcha::ui {

class Banner;
class NewPassphrase;
class PassphraseEdit;
class Session;

/// The old passphrase, and the new one twice. The vault makes a verified copy under the new key and swaps it in.
class ChangePassphraseDialog : public QDialog {
    Q_OBJECT
public:
    ChangePassphraseDialog(Session& session, QWidget* parent);

Q_SIGNALS:
    void changed();

private:
    void judge();
    void start();
    Session& m_session;
    Banner* m_banner;
    PassphraseEdit* m_current;
    NewPassphrase* m_next;
    QPushButton* m_change;
    bool m_running = false;
};

}  // namespace mingcha::ui
