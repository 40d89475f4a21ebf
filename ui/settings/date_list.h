// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QSet>
#include <QWidget>

class QDateEdit;
class QListWidget;

namespace mingcha::ui {

/// A list of days: one is typed and added, chosen ones are taken out.
class DateList : public QWidget {
    Q_OBJECT
public:
    DateList(const char* name, const QString& title, QWidget* parent = nullptr);
    void setDates(const QSet<QDate>& dates);
    const QSet<QDate>& dates() const { return m_dates; }

Q_SIGNALS:
    void edited();

private:
    void fill();
    QSet<QDate> m_dates;
    QListWidget* m_list;
    QDateEdit* m_day;
};

}  // namespace mingcha::ui
