// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/period.h"

#include <QDialog>

class QComboBox;

namespace mingcha::ui {

/// First and last month of a range.
class RangeDialog : public QDialog {
    Q_OBJECT
public:
    RangeDialog(const base::PeriodRange& all, const base::PeriodRange& current, QWidget* parent);
    base::PeriodRange range() const;

private:
    QComboBox *m_from, *m_to;
};

}  // namespace mingcha::ui
