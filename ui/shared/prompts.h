// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <QStringList>
#include <functional>

class QWidget;

namespace mingcha::ui {

/// A question before something that cannot be undone.
struct Question {
    QString title;
    QString text;            ///< what will happen
    QString detail;          ///< what stays, what cannot be taken back
    QString accept;          ///< the verb on the button: "Take over", "Discard"
    bool dangerous = false;
    bool whileLocked = false;   ///< says nothing of what is in the vault, and is asked even when that is locked
};

/// Everything that opens a box of its own goes through here. Nothing blocks: answers come by callback, so that a lock can hide the boxes and bring them back.
/// Tests put an object of their own in place (setPrompts) and look at what was asked.
class Prompts {
public:
    virtual ~Prompts() = default;
    static constexpr const char* whileLocked = "whileLocked";    ///< property of a box that a lock leaves alone
    /// Calls `answer` only when accepted.
    virtual void ask(QWidget* parent, const Question& question, std::function<void()> accepted, std::function<void()> refused = {});
    virtual void showError(QWidget* parent, const base::Error& error);
    virtual void showNote(QWidget* parent, const QString& title, const QString& text);
    virtual void openFiles(QWidget* parent, const QString& title, const QString& filter, std::function<void(QStringList)> chosen);
    virtual void openFile(QWidget* parent, const QString& title, const QString& filter, std::function<void(QString)> chosen);
    virtual void openFolder(QWidget* parent, const QString& title, std::function<void(QString)> chosen);
    /// `suggestion` may be a name or a path; its suffix is kept when the typed name has none. The box itself asks before an existing file is replaced.
    virtual void saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter, std::function<void(QString)> chosen);
};

Prompts& prompts();
/// Replaces what prompts() gives; null = the real ones again. The caller keeps the object.
void setPrompts(Prompts* replacement);

}  // namespace mingcha::ui
