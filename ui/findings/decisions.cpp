// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/decisions.h"

#include "findings/decision_dialog.h"
#include "shared/icons.h"
#include "shell/session.h"

namespace mingcha::ui {

Decisions::Decisions(Session& session, QWidget& page, std::function<Targets()> targets, std::function<Wordings()> wordings)
    : QObject(&page), m_session(session), m_page(page), m_targets(std::move(targets)), m_wordings(std::move(wordings))
{
    confirm = add(DecisionKind::Confirm, tr("&Confirm"), "confirm", QKeySequence(Qt::Key_Y), "ok");
    dismiss = add(DecisionKind::Dismiss, tr("&Dismiss …"), "dismiss", QKeySequence(Qt::Key_N), "close");
    plan = add(DecisionKind::Plan, tr("&Rectify …"), "plan", QKeySequence(Qt::Key_R), "rectification");
    finish = add(DecisionKind::Finish, tr("Mark as recti&fied …"), "finish", QKeySequence(Qt::Key_F), "verify");
    note = add(DecisionKind::Note, tr("&Note …"), "note", QKeySequence(Qt::Key_M), "note");
    reopen = add(DecisionKind::Reopen, tr("R&eopen …"), "reopen", QKeySequence(Qt::Key_O), "restore");
    setBack = add(DecisionKind::SetBack, tr("&Set back to unconfirmed …"), "setBack", {}, "undo");
    update({});
}

QAction* Decisions::add(DecisionKind kind, const QString& text, const char* name, const QKeySequence& shortcut, const char* iconName)
{
    auto* action = new QAction(icon(QLatin1String(iconName)), text, this);
    action->setObjectName(QLatin1String(name) + QStringLiteral("QAction"));
    action->setProperty("kind", static_cast<int>(kind));
    action->setShortcut(shortcut);
    // Single letters count only inside the page; fields that are typed into keep them for themselves.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, kind] { start(kind); });
    m_page.addAction(action);
    return action;
}

void Decisions::update(const std::vector<findings::State>& selected)
{
    for (QAction* action : actions()) {
        const auto kind = static_cast<DecisionKind>(action->property("kind").toInt());
        const bool fits = std::any_of(selected.begin(), selected.end(), [kind](findings::State state) { return isOffered(kind, state); });
        action->setEnabled(fits && !m_session.isReadOnly());
    }
}

void Decisions::start(DecisionKind kind)
{
    auto targets = m_targets();
    if (targets.empty())
        return;
    if (kind == DecisionKind::Confirm && targets.size() == 1)
        return confirmAtOnce(std::move(targets));
    auto* dialog = new DecisionDialog(m_session, kind, std::move(targets), m_wordings(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DecisionDialog::applied, this, [this] {
        Q_EMIT decided();
        m_session.noteFindingsChanged();
    });
    dialog->open();
}

void Decisions::confirmAtOnce(Targets targets)
{
    confirm->setEnabled(false);
    m_session.jobs().write(this, {tr("Confirming"), false, false},
                           [targets = std::move(targets), who = m_session.user()](vault::Vault& vault, base::Progress&) {
                               return applyDecision(vault.connection(), {DecisionKind::Confirm, {}, {}}, targets, who);
                           },
                           [this](const base::Result<std::int64_t>& step) {
                               if (!step)
                                   Q_EMIT failed(step.error());
                               else
                                   Q_EMIT decided();
                               m_session.noteFindingsChanged();
                           });
}

}  // namespace mingcha::ui
