// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/decision_form.h"

#include <QDialog>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

class QLabel;

namespace mingcha::ui {

class Banner;
class Job;
class Session;

/// Fills in a decision about one or many findings, shows beforehand what it would do and to which it cannot be done, and applies it as one named step.
class DecisionDialog : public QDialog {
    Q_OBJECT
public:
    DecisionDialog(Session& session, DecisionKind kind, std::vector<findings::Finding> targets, const Wordings& wordings, QWidget* parent);

Q_SIGNALS:
    void applied();

private:
    void offerStandard();
    void preview();
    void take(const findings::Preview& preview);
    void submit();
    void apply();
    void updateButtons();
    Session& m_session;
    DecisionKind m_kind;
    std::shared_ptr<const std::vector<findings::Finding>> m_targets;   ///< may be very many: jobs share them
    DecisionForm* m_form;
    QLabel* m_outcome;
    QListWidget* m_refused;
    Banner* m_banner;
    QPushButton* m_accept;
    QTimer m_pause;
    QPointer<Job> m_previewing;
    bool m_offering = false;                        ///< what the form is to begin with is on its way
    std::optional<findings::Preview> m_preview;     ///< of what is filled in now
    bool m_submitted = false;                       ///< accepted before the preview was there
};

/// "Dismiss …", as title and on buttons.
QString decisionTitle(DecisionKind kind);

}  // namespace mingcha::ui
