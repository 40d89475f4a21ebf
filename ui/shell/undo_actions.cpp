// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/undo_actions.h"

#include "findings/editor.h"
#include "shared/prompts.h"
#include "shell/session.h"

#include <QAction>
#include <QWidget>

namespace mingcha::ui {

namespace {

struct Steps {
    std::optional<findings::Step> undo, redo;
};

}  // namespace

UndoActions::UndoActions(Session& session, QAction& undo, QAction& redo, QWidget& window) : QObject(&window), m_session(session), m_undo(undo), m_redo(redo), m_window(window)
{
    connect(&undo, &QAction::triggered, this, [this] { perform(Way::Undo); });
    connect(&redo, &QAction::triggered, this, [this] { perform(Way::Redo); });
    connect(&session, &Session::opened, this, &UndoActions::load);
    connect(&session, &Session::findingsChanged, this, &UndoActions::load);
    connect(&session, &Session::lockedChanged, this, &UndoActions::load);
    load();
}

void UndoActions::load()
{
    m_undo.setEnabled(false);
    m_redo.setEnabled(false);
    m_undo.setText(tr("&Undo"));
    m_redo.setText(tr("&Redo"));
    if (m_session.isReadOnly() || m_session.isLocked())
        return;
    if (m_loading)
        m_loading->abandon();
    m_loading = m_session.jobs().read(this,
                                      [](vault::Connection& connection, base::Progress&) -> base::Result<Steps> {
                                          Steps steps;
                                          MINGCHA_ASSIGN(steps.undo, findings::nextUndo(connection));
                                          MINGCHA_ASSIGN(steps.redo, findings::nextRedo(connection));
                                          return steps;
                                      },
                                      [this](const base::Result<Steps>& steps) {
                                          if (!steps || m_session.isLocked())
                                              return;
                                          m_undo.setEnabled(steps->undo.has_value());
                                          m_redo.setEnabled(steps->redo.has_value());
                                          if (steps->undo)
                                              m_undo.setText(tr("&Undo: %1").arg(steps->undo->name));
                                          if (steps->redo)
                                              m_redo.setText(tr("&Redo: %1").arg(steps->redo->name));
                                      });
}

void UndoActions::perform(Way way)
{
    m_undo.setEnabled(false);
    m_redo.setEnabled(false);
    m_session.jobs().write(this, {way == Way::Undo ? tr("Undoing") : tr("Doing again"), true, false},
                           [way, who = m_session.user()](vault::Vault& vault, base::Progress&) {
                               return way == Way::Undo ? findings::undo(vault.connection(), who) : findings::redo(vault.connection(), who);
                           },
                           [this](const base::Result<findings::Step>& step) {
                               if (!step)
                                   prompts().showError(&m_window, step.error());
                               m_session.noteFindingsChanged();
                           });
}

}  // namespace mingcha::ui
