// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/editor.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace mingcha::ui {

class Banner;
class DecimalEdit;
class Session;

/// Enters a finding that no rule has found: seen on site, reported by phone …
class HandEntryDialog : public QDialog {
    Q_OBJECT
public:
    HandEntryDialog(Session& session, const QStringList& stations, base::Period month, QWidget* parent);

Q_SIGNALS:
    void entered(std::int64_t id);

private:
    void fillChoices(const QStringList& stations, base::Period month);
    void submit();
    base::Result<findings::HandFinding> finding() const;
    Session& m_session;
    QComboBox *m_kind, *m_station, *m_discipline, *m_severity, *m_month;
    QLineEdit* m_subject;
    QPlainTextEdit *m_text, *m_measure;
    DecimalEdit *m_kwh, *m_money;
    Banner* m_banner;
};

}  // namespace mingcha::ui
