// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/decision.h"
#include "findings/wordings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QWidget>
#include <map>

namespace mingcha::ui {

class DecimalEdit;

/// The fields of one kind of decision. For one finding they show what is on file; for many, each says by its box whether it is to be changed.
class DecisionForm : public QWidget {
    Q_OBJECT
public:
    DecisionForm(DecisionKind kind, const Targets& targets, const Wordings& wordings, QWidget* parent = nullptr);
    DecisionInput input() const;
    /// What still has to be filled in, as one sentence; empty when complete.
    QString missing() const;
    /// Due date and measure offered for the one finding that has none.
    void offer(const findings::Change& standard);

Q_SIGNALS:
    void edited();

private:
    void addPlan(const Wordings& wordings);
    void addFinish(const Wordings& wordings);
    template <class Editor>
    Editor* add(const QString& label, const char* name, Editor* editor, bool optional = false);
    /// What has been typed into is meant to be changed.
    void touch(const QWidget* editor);
    bool counts(const QWidget* editor) const;
    QComboBox* words(const QStringList& offered, const QString& value);
    QPlainTextEdit* text(const QString& value);
    QDateEdit* date(QDate value);
    DecimalEdit* money(const std::optional<base::Money>& value);
    std::optional<QString> textOf(const QComboBox* editor) const;
    std::optional<QString> textOf(const QPlainTextEdit* editor) const;

    DecisionKind m_kind;
    bool m_many;
    findings::Decision m_before;                                  ///< of the one finding; empty for many
    QFormLayout* m_form;
    std::map<const QWidget*, QCheckBox*> m_boxes;
    QComboBox *m_unit = nullptr, *m_person = nullptr, *m_nature = nullptr, *m_reason = nullptr, *m_result = nullptr;
    QPlainTextEdit *m_cause = nullptr, *m_measure = nullptr, *m_note = nullptr;
    QDateEdit *m_due = nullptr, *m_doneOn = nullptr;
    DecimalEdit *m_recovered = nullptr, *m_penalty = nullptr;
};

}  // namespace mingcha::ui
