// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QFormLayout;
class QPushButton;

namespace mingcha::ui {

class Banner;

/// A form and one button that sets a job going. What went wrong stands above the form, and what was typed stays; the dialog goes when the job has done its work.
class FormDialog : public QDialog {
    Q_OBJECT
protected:
    FormDialog(const QString& title, const QString& intro, QWidget* parent);
    /// To be called when the form has its rows: Tab comes to the buttons after them.
    void addButtons(const QString& action, const char* actionName);
    QFormLayout* form() const { return m_form; }
    Banner* banner() const { return m_banner; }
    /// All that the job needs is there.
    virtual bool isComplete() const = 0;
    /// Sets the job going.
    virtual void start() = 0;
    /// Whether the button can be pressed; to be called whenever something was typed.
    void judge();
    /// The job is over.
    void stopped();

private:
    QFormLayout* m_form;
    Banner* m_banner;
    QPushButton* m_action = nullptr;
    bool m_running = false;
};

}  // namespace mingcha::ui
