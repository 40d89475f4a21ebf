// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/findings_filter.h"

#include <QWidget>

class QLineEdit;
class QTimer;
class QToolButton;

namespace mingcha::ui {

class FilterChip;

/// Find as you type, and one chip for each criterion.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);
    const FindingsFilter& filter() const { return m_filter; }
    /// Shows and takes a filter; tells nobody.
    void setFilter(const FindingsFilter& filter);
    /// Rules, stations and months that occur among the rows.
    void setRows(const FindingRows& rows);
    QLineEdit* textField() const { return m_text; }

Q_SIGNALS:
    void filterChanged();

private:
    void addChips();
    void take();
    QLineEdit* m_text;
    QTimer* m_typing;
    FilterChip *m_states, *m_severities, *m_domains, *m_rules, *m_stations, *m_due, *m_presences, *m_months;
    QToolButton *m_subject, *m_clear;
    FindingsFilter m_filter;
};

}  // namespace mingcha::ui
