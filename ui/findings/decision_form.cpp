// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/decision_form.h"

#include "base/clock.h"
#include "shared/decimal_edit.h"
#include "shared/widgets.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace mingcha::ui {

namespace {

std::optional<base::Money> amountIn(const DecimalEdit& edit)
{
    const auto value = edit.value();
    return value ? std::optional(base::Money::fromScaled(*value)) : std::nullopt;
}

}  // namespace

DecisionForm::DecisionForm(DecisionKind kind, const Targets& targets, const Wordings& wordings, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_many(targets.size() > 1), m_before(m_many || targets.empty() ? findings::Decision() : targets.front().decision), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    switch (kind) {
    case DecisionKind::Confirm: break;
    case DecisionKind::Dismiss:
    case DecisionKind::Reopen:
    case DecisionKind::SetBack: {
        m_reason = words(wordings.reasons, {});
        auto* label = new QLabel(tr("&Reason"));
        label->setBuddy(named(m_reason, "reason", tr("Reason")));
        m_form->addRow(label, m_reason);
        break;
    }
    case DecisionKind::Plan: addPlan(wordings); break;
    case DecisionKind::Finish: addFinish(wordings); break;
    case DecisionKind::Note: m_note = add(tr("&Note"), "note", text(m_before.note)); break;
    }
}

template <class Editor>
Editor* DecisionForm::add(const QString& label, const char* name, Editor* editor, bool optional)
{
    named(editor, name, QString(label).remove(QLatin1Char('&')));
    if (!m_many && !optional) {
        auto* title = new QLabel(label);
        title->setBuddy(editor);
        m_form->addRow(title, editor);
        return editor;
    }
    auto* box = new QCheckBox(label);
    box->setObjectName(QLatin1String(name) + QStringLiteral("ChangeQCheckBox"));
    connect(box, &QCheckBox::toggled, this, &DecisionForm::edited);
    m_boxes[editor] = box;
    m_form->addRow(box, editor);
    return editor;
}

void DecisionForm::addPlan(const Wordings& wordings)
{
    m_unit = add(tr("Responsible &unit"), "unit", words(wordings.units, m_before.unit));
    m_person = add(tr("&Person"), "person", words(wordings.persons, m_before.person));
    // A date field is never blank: a day that nobody has set counts only when ticked.
    m_due = add(tr("&Due date"), "due", date(m_before.due), !m_before.due.isValid());
    m_measure = add(tr("&Measure"), "measure", text(m_before.measure));
    m_cause = add(tr("&Cause"), "cause", text(m_before.cause));
    auto* nature = new QComboBox;
    nature->addItem(tr("not stated"), static_cast<int>(findings::Nature::Unset));
    for (const auto value : {findings::Nature::Single, findings::Nature::Common, findings::Nature::Repeated})
        nature->addItem(findings::natureName(value), static_cast<int>(value));
    nature->setCurrentIndex(static_cast<int>(m_before.nature));
    connect(nature, &QComboBox::currentIndexChanged, this, [this, nature] { touch(nature); });
    m_nature = add(tr("Nat&ure"), "nature", nature);
}

void DecisionForm::addFinish(const Wordings& wordings)
{
    m_doneOn = date(m_before.doneOn.isValid() ? m_before.doneOn : base::today());
    m_doneOn->setMaximumDate(base::today());
    m_result = words(wordings.results, m_before.result);
    // Day and result are what a rectified finding has to have, so they are no matter of choice.
    const auto always = [this](const QString& label, const char* name, auto* editor) {
        auto* title = new QLabel(label);
        title->setBuddy(named(editor, name, QString(label).remove(QLatin1Char('&'))));
        m_form->addRow(title, editor);
    };
    always(tr("&Completed on"), "doneOn", m_doneOn);
    always(tr("Resu&lt"), "result", m_result);
    m_recovered = add(tr("Money reco&vered, yuan"), "recovered", money(m_before.recovered));
    m_penalty = add(tr("&Breach charge, yuan"), "penalty", money(m_before.penalty));
}

QComboBox* DecisionForm::words(const QStringList& offered, const QString& value)
{
    auto* box = new QComboBox;
    box->setEditable(true);
    box->addItems(offered);
    box->setCurrentText(value);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumContentsLength(28);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    connect(box, &QComboBox::editTextChanged, this, [this, box] { touch(box); });
    return box;
}

QPlainTextEdit* DecisionForm::text(const QString& value)
{
    auto* edit = new QPlainTextEdit(value);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * 3 + 12);
    edit->setMaximumHeight(edit->fontMetrics().lineSpacing() * 5 + 12);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] { touch(edit); });
    return edit;
}

QDateEdit* DecisionForm::date(QDate value)
{
    auto* edit = new QDateEdit(value.isValid() ? value : base::today());
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setCalendarPopup(true);
    connect(edit, &QDateEdit::dateChanged, this, [this, edit] { touch(edit); });
    return edit;
}

DecimalEdit* DecisionForm::money(const std::optional<base::Money>& value)
{
    auto* edit = new DecimalEdit(base::Money::decimals);
    edit->setBlankAllowed(true);
    edit->setBounds(0, {});
    if (value)
        edit->setText(QString::fromStdString(value->text(2)));
    connect(edit, &DecimalEdit::valueEdited, this, [this, edit] { touch(edit); });
    return edit;
}

void DecisionForm::touch(const QWidget* editor)
{
    if (const auto box = m_boxes.find(editor); box != m_boxes.end()) {
        const QSignalBlocker blocker(box->second);
        box->second->setChecked(true);
    }
    Q_EMIT edited();
}

bool DecisionForm::counts(const QWidget* editor) const
{
    if (!editor)
        return false;
    const auto box = m_boxes.find(editor);
    return box == m_boxes.end() || box->second->isChecked();
}

std::optional<QString> DecisionForm::textOf(const QComboBox* editor) const { return counts(editor) ? std::optional(editor->currentText().trimmed()) : std::nullopt; }

std::optional<QString> DecisionForm::textOf(const QPlainTextEdit* editor) const { return counts(editor) ? std::optional(editor->toPlainText().trimmed()) : std::nullopt; }

DecisionInput DecisionForm::input() const
{
    DecisionInput input{m_kind, {}, {}};
    findings::Change& change = input.change;
    if (m_kind == DecisionKind::Dismiss)
        change.withdrawnBecause = textOf(m_reason);
    else if (m_reason)
        input.why = textOf(m_reason).value_or(QString());
    change.unit = textOf(m_unit);
    change.person = textOf(m_person);
    change.measure = textOf(m_measure);
    change.cause = textOf(m_cause);
    change.result = textOf(m_result);
    change.note = textOf(m_note);
    if (counts(m_due))
        change.due = m_due->date();
    if (counts(m_doneOn))
        change.doneOn = m_doneOn->date();
    if (counts(m_nature))
        change.nature = static_cast<findings::Nature>(m_nature->currentData().toInt());
    if (counts(m_recovered))
        change.recovered = amountIn(*m_recovered);
    if (counts(m_penalty))
        change.penalty = amountIn(*m_penalty);
    return input;
}

QString DecisionForm::missing() const
{
    if (m_kind == DecisionKind::Dismiss && m_reason->currentText().trimmed().isEmpty())
        return tr("Say why this is no problem.");
    if (m_kind == DecisionKind::Finish && m_result->currentText().trimmed().isEmpty())
        return tr("Say what the rectification came to.");
    for (const DecimalEdit* edit : {m_recovered, m_penalty})
        if (edit && counts(edit) && !edit->isAcceptable())
            return tr("An amount of yuan has at most two decimals and is not negative.");
    const bool nothingChosen = m_many && !m_boxes.empty() && std::none_of(m_boxes.begin(), m_boxes.end(), [](const auto& box) { return box.second->isChecked(); });
    return nothingChosen && m_kind != DecisionKind::Finish ? tr("Tick what is to be changed.") : QString();
}

void DecisionForm::offer(const findings::Change& standard)
{
    if (m_many || m_kind != DecisionKind::Plan)
        return;
    if (standard.due && !m_boxes.at(m_due)->isChecked()) {
        m_due->setDate(*standard.due);
        m_boxes.at(m_due)->setChecked(true);
    }
    if (standard.measure && m_measure->toPlainText().isEmpty())
        m_measure->setPlainText(*standard.measure);
}

}  // namespace mingcha::ui
