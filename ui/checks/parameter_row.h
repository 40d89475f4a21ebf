// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/catalogue.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace mingcha::ui {

class DecimalEdit;

/// One limit of a rule: its value, its unit, its bounds, its standard, and a way back to that. Says a value only when it is a good one.
class ParameterRow : public QWidget {
    Q_OBJECT
public:
    ParameterRow(const checks::Parameter& parameter, const std::string& value, bool editable, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed(const QString& parameter, const std::string& value);

private:
    void take();
    void showState();
    std::optional<std::string> typed() const;
    checks::Parameter m_parameter;
    std::string m_value;
    DecimalEdit* m_number = nullptr;
    QLineEdit* m_edit;
    QLabel *m_bounds, *m_changed;
    QPushButton* m_reset;
};

}  // namespace mingcha::ui
