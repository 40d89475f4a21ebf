// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shared/prompts.h"

namespace mingcha::tests {

/// Stands in for every box: answers at once and remembers what was asked.
class TestPrompts : public ui::Prompts {
public:
    TestPrompts() { ui::setPrompts(this); }
    ~TestPrompts() override { ui::setPrompts(nullptr); }

    bool accept = true;
    QStringList files;                  ///< what the next file box gives
    QStringList questions, notes;
    std::vector<base::Error> errors;

    void ask(QWidget*, const ui::Question& question, std::function<void()> accepted, std::function<void()> refused) override
    {
        questions.append(question.text);
        if (accept)
            accepted();
        else if (refused)
            refused();
    }
    void showError(QWidget*, const base::Error& error) override { errors.push_back(error); }
    void showNote(QWidget*, const QString&, const QString& text) override { notes.append(text); }
    void openFiles(QWidget*, const QString&, const QString&, std::function<void(QStringList)> chosen) override { chosen(files); }
    void openFile(QWidget*, const QString&, const QString&, std::function<void(QString)> chosen) override { give(chosen); }
    void openFolder(QWidget*, const QString&, std::function<void(QString)> chosen) override { give(chosen); }
    void saveFile(QWidget*, const QString&, const QString&, const QString&, std::function<void(QString)> chosen) override { give(chosen); }

private:
    void give(const std::function<void(QString)>& chosen) const
    {
        if (!files.isEmpty())
            chosen(files.first());
    }
};

}  // namespace mingcha::tests
