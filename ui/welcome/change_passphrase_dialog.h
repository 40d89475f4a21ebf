// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "welcome/form_dialog.h"

namespace mingcha::ui {

class NewPassphrase;
class PassphraseEdit;
class Session;

/// The old passphrase, and the new one twice. The vault makes a verified copy under the new key and swaps it in.
class ChangePassphraseDialog : public FormDialog {
    Q_OBJECT
public:
    ChangePassphraseDialog(Session& session, QWidget* parent);

Q_SIGNALS:
    void changed();

private:
    bool isComplete() const override;
    void start() override;
    Session& m_session;
    PassphraseEdit* m_current;
    NewPassphrase* m_next;
};

}  // namespace mingcha::ui
