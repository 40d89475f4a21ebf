// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>
#include <cstdint>
#include <optional>

namespace mingcha::ui {

/// Entry of an exact decimal: scaled integers only, bounds checked as one types. Understands separated thousands, full-width digits and the real minus sign.
class DecimalEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit DecimalEdit(int decimals, QWidget* parent = nullptr);
    /// Both in units of 10^-decimals.
    void setBounds(std::optional<std::int64_t> lowest, std::optional<std::int64_t> highest);
    /// Nothing when empty or wrong; see isAcceptable().
    std::optional<std::int64_t> value() const;
    bool isBlank() const { return text().trimmed().isEmpty(); }
    /// A number with no more than its decimals, inside its bounds; or blank where that is allowed.
    bool isAcceptable() const { return isBlank() ? m_blankAllowed : value().has_value(); }
    void setBlankAllowed(bool allowed) { m_blankAllowed = allowed; }

Q_SIGNALS:
    void valueEdited();

private:
    void showFault();
    int m_decimals;
    bool m_blankAllowed = false;
    std::optional<std::int64_t> m_lowest, m_highest;
};

}  // namespace mingcha::ui
