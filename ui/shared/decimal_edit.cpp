// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/decimal_edit.h"

#include "base/decimal.h"

#include <QStyle>

namespace mingcha::ui {

namespace {

std::string cleaned(const QString& typed)
{
    QString text = typed.normalized(QString::NormalizationForm_KC);
    text.replace(QChar(0x2212), QLatin1Char('-'));
    for (const QChar separator : {QLatin1Char(','), QLatin1Char(' ')})
        text.remove(separator);
    return text.toStdString();
}

}  // namespace

DecimalEdit::DecimalEdit(int decimals, QWidget* parent) : QLineEdit(parent), m_decimals(decimals)
{
    setAlignment(Qt::AlignRight);
    connect(this, &QLineEdit::textChanged, this, &DecimalEdit::showFault);
    connect(this, &QLineEdit::textEdited, this, &DecimalEdit::valueEdited);
}

void DecimalEdit::setBounds(std::optional<std::int64_t> lowest, std::optional<std::int64_t> highest)
{
    m_lowest = lowest;
    m_highest = highest;
    showFault();
}

std::optional<std::int64_t> DecimalEdit::value() const
{
    const auto parsed = base::parseDecimal(cleaned(text()), m_decimals);
    if (!parsed || parsed->rounded || (m_lowest && parsed->scaled < *m_lowest) || (m_highest && parsed->scaled > *m_highest))
        return std::nullopt;
    return parsed->scaled;
}

void DecimalEdit::showFault()
{
    const bool faulty = !isBlank() && !value();
    if (property("faulty").toBool() == faulty)
        return;
    setProperty("faulty", faulty);
    style()->unpolish(this);
    style()->polish(this);
}

}  // namespace mingcha::ui
