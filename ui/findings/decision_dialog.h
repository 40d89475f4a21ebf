// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/decision_form.h"

#include <QDialog>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

class QLabel;
class QListView;
class QStringListModel;

namespace mingcha::ui {

class Banner;
class Job;
class Session;

/// Fills in a decision about one or many findings, shows beforehand what it would do and to which it cannot be done, and applies it as one named step.
class DecisionDialog : public QDialog {
    Q_OBJECT
public:
    DecisionDialog(Session& session, DecisionKind kind, Targets targets, const Wordings& wordings, QWidget* parent);

Q_SIGNALS:
    void applied();

private:
    void offerStandard();
    void preview();
    void take(findings::Preview preview);
    void submit();
    void apply();
    void updateButtons();
    Session& m_session;
    DecisionKind m_kind;
    std::shared_ptr<const Targets> m_targets;       ///< may be very many: jobs share them
    DecisionForm* m_form;
    QLabel* m_outcome;
    QStringListModel* m_reasons;
    QListView* m_refused;
    Banner* m_banner;
    QPushButton* m_accept;
    QTimer m_pause;
    QPointer<Job> m_previewing;
    bool m_offering = false;                        ///< what the form is to begin with is on its way
    std::optional<findings::Preview> m_preview;     ///< of what is filled in now
    bool m_submitted = false;                       ///< accepted before the preview was there
};

}  // namespace mingcha::ui
