// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace mingcha::ui {

class Job;
class Session;

/// Undo and redo of decisions, naming what they would undo or do again.
class UndoActions : public QObject {
    Q_OBJECT
public:
    UndoActions(Session& session, QAction& undo, QAction& redo, QWidget& window);

private:
    enum class Way { Undo, Redo };
    void load();
    void perform(Way way);
    Session& m_session;
    QAction &m_undo, &m_redo;
    QWidget& m_window;
    QPointer<Job> m_loading;
};

}  // namespace mingcha::ui
