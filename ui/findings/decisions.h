// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/decision_form.h"

#include <QAction>
#include <QObject>

namespace mingcha::ui {

class Session;

/// The actions by which a page decides about the findings selected in it, with their shortcuts. The page says what is selected; the dialogs and jobs are here.
class Decisions : public QObject {
    Q_OBJECT
public:
    Decisions(Session& session, QWidget& page, std::function<Targets()> targets, std::function<Wordings()> wordings);

    QAction *confirm, *dismiss, *plan, *finish, *reopen, *setBack, *note;
    QList<QAction*> actions() const { return {confirm, dismiss, plan, finish, note, reopen, setBack}; }
    /// Offers what fits the states that are selected.
    void update(const std::vector<findings::State>& selected);

Q_SIGNALS:
    void decided();
    void failed(const mingcha::base::Error& error);

private:
    QAction* add(DecisionKind kind, const QString& text, const char* name, const QKeySequence& shortcut, const char* icon);
    void start(DecisionKind kind);
    void confirmAtOnce(Targets targets);
    Session& m_session;
    QWidget& m_page;
    std::function<Targets()> m_targets;
    std::function<Wordings()> m_wordings;
};

}  // namespace mingcha::ui
