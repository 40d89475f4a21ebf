// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/vault.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace mingcha::ui {

class Banner;
class EmptyState;
class Health;
class Session;

/// The backups of the open vault and its integrity: make one, save one elsewhere, restore one, check the file now.
class BackupsDialog : public QDialog {
    Q_OBJECT
public:
    BackupsDialog(Session& session, Health& health, QWidget* parent);

Q_SIGNALS:
    void backUpWanted();
    void restoreWanted(const QString& backup);

private:
    void load();
    void verify();
    void saveCopy();
    void restoreChosen();
    Session& m_session;
    Health& m_health;
    Banner* m_banner;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTreeWidget* m_list;
    QPushButton *m_verify, *m_restore;
};

}  // namespace mingcha::ui
