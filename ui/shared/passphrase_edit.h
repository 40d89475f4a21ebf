// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/secret.h"

#include <QLineEdit>

class QFormLayout;
class QLabel;
class QProgressBar;

namespace mingcha::ui {

/// A line for a passphrase, with a button that shows what was typed. No clipboard out of it, no undo history.
class PassphraseEdit : public QLineEdit {
    Q_OBJECT
public:
    PassphraseEdit(const char* name, const QString& accessibleName, QWidget* parent = nullptr);
    /// The passphrase as UTF-8; the line is empty afterwards.
    base::Secret take();
};

/// The rows of a form for a new passphrase, typed twice, with its strength.
class NewPassphrase : public QObject {
    Q_OBJECT
public:
    explicit NewPassphrase(QFormLayout& form);
    /// Both lines agree and are not empty.
    bool isComplete() const;
    base::Secret take();

Q_SIGNALS:
    void edited();

private:
    void judge();
    PassphraseEdit *m_first, *m_second;
    QProgressBar* m_strength;
    QLabel* m_word;
};

}  // namespace mingcha::ui
