// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/parameter_row.h"

#include "base/decimal.h"
#include "shared/decimal_edit.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QGridLayout>
#include <QStyle>

namespace mingcha::ui {

namespace {

std::optional<std::int64_t> scaled(const std::string& text, int decimals)
{
    const auto parsed = base::parseDecimal(text, decimals);
    return parsed ? std::optional(parsed->scaled) : std::nullopt;
}

QString withUnit(const std::string& value, const QString& unit)
{
    const QString text = QString::fromStdString(value);
    return unit.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, unit);
}

}  // namespace

ParameterRow::ParameterRow(const checks::Parameter& parameter, const std::string& value, bool editable, QWidget* parent)
    : QWidget(parent), m_parameter(parameter), m_value(value), m_bounds(kindOf(wrapping({}), "muted")), m_changed(kindOf(new QLabel(tr("changed")), "warning")), m_reset(button(tr("Reset"), "reset"))
{
    if (!parameter.isList) {
        m_number = new DecimalEdit(parameter.decimals);
        m_number->setBounds(scaled(parameter.lowest, parameter.decimals), scaled(parameter.highest, parameter.decimals));
        m_number->setMaximumWidth(150);
    }
    m_edit = m_number ? m_number : new QLineEdit;
    m_edit->setObjectName(QStringLiteral("%1%2").arg(parameter.id, m_number ? QStringLiteral("DecimalEdit") : QStringLiteral("QLineEdit")));
    m_edit->setText(QString::fromStdString(value));
    m_edit->setReadOnly(!editable);
    m_reset->setObjectName(parameter.id + QStringLiteral("ResetQPushButton"));
    m_reset->setAccessibleName(tr("Reset \"%1\" to the standard").arg(parameter.name.current()));
    auto* title = wrapping(parameter.name.current());
    title->setTextInteractionFlags(Qt::NoTextInteraction);
    title->setBuddy(m_edit);
    m_edit->setAccessibleName(parameter.unit.isEmpty() ? parameter.name.current() : tr("%1 in %2").arg(parameter.name.current(), parameter.unitText()));

    auto* entry = new QHBoxLayout;
    entry->setSpacing(space);
    entry->addWidget(m_edit, m_number ? 0 : 1);
    entry->addWidget(new QLabel(parameter.unitText()));
    entry->addWidget(m_changed);
    entry->addStretch();
    entry->addWidget(m_reset);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spaceSmall);
    layout->addWidget(title);
    layout->addLayout(entry);
    layout->addWidget(m_bounds);
    m_reset->setEnabled(editable);
    connect(m_edit, &QLineEdit::textChanged, this, &ParameterRow::showState);
    connect(m_edit, &QLineEdit::editingFinished, this, &ParameterRow::take);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_edit->setFocus();
        m_edit->setText(QString::fromStdString(m_parameter.standard));
        take();
    });
    showState();
}

std::optional<std::string> ParameterRow::typed() const
{
    if (!m_number) {
        // A comma is a comma, also the full-width one.
        QStringList words = m_edit->text().normalized(QString::NormalizationForm_KC).replace(QChar(0x3001), QLatin1Char(',')).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (QString& word : words)
            word = word.trimmed();
        words.removeAll(QString());
        return words.isEmpty() ? std::nullopt : std::optional(words.join(QLatin1Char(',')).toStdString());
    }
    const auto value = m_number->value();
    return value ? std::optional(base::decimalText(*value, m_parameter.decimals)) : std::nullopt;
}

void ParameterRow::take()
{
    const auto value = typed();
    if (!value || *value == m_value)
        return;
    m_value = *value;
    showState();
    Q_EMIT changed(m_parameter.id, *value);
}

void ParameterRow::showState()
{
    const auto value = typed();
    const bool isStandard = value == m_parameter.standard;
    m_changed->setVisible(value && !isStandard);
    m_reset->setVisible(!isStandard);
    QString says = tr("Standard %1").arg(withUnit(m_parameter.standard, m_parameter.unitText()));
    if (m_number)
        says = tr("%1 to %2, standard %3").arg(withUnit(m_parameter.lowest, {}), withUnit(m_parameter.highest, m_parameter.unitText()), withUnit(m_parameter.standard, m_parameter.unitText()));
    if (!value && m_number)
        says = tr("Not taken over: a number from %1 to %2 with at most %3 decimals.").arg(withUnit(m_parameter.lowest, {}), withUnit(m_parameter.highest, m_parameter.unitText())).arg(m_parameter.decimals);
    else if (!value)
        says = tr("Not taken over: at least one word, separated by commas.");
    kindOf(m_bounds, value ? "muted" : "bad");
    m_bounds->style()->unpolish(m_bounds);
    m_bounds->style()->polish(m_bounds);
    m_bounds->setText(says);
}

}  // namespace mingcha::ui
