// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/date_list.h"

#include "base/clock.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QDateEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

DateList::DateList(const char* name, const QString& title, QWidget* parent) : QWidget(parent), m_list(named(new QListWidget, name)), m_day(named(new QDateEdit(base::today()), name, tr("Day to add")))
{
    auto* label = new QLabel(title);
    label->setBuddy(m_list);
    m_list->setAccessibleName(QString(title).remove(QLatin1Char('&')));
    label->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMinimumHeight(160);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setCalendarPopup(true);
    auto* add = button(tr("Add"), (QByteArray(name) + "Add").constData(), "add");
    auto* remove = button(tr("Remove"), (QByteArray(name) + "Remove").constData(), "remove");
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(m_day, 1);
    row->addWidget(add);
    row->addWidget(remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this] {
        m_dates.insert(m_day->date());
        fill();
        Q_EMIT edited();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        for (const QListWidgetItem* item : m_list->selectedItems())
            m_dates.remove(item->data(Qt::UserRole).toDate());
        fill();
        Q_EMIT edited();
    });
}

void DateList::setDates(const QSet<QDate>& dates)
{
    m_dates = dates;
    fill();
}

void DateList::fill()
{
    const QString days[] = {tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun")};
    m_list->clear();
    QList<QDate> sorted = m_dates.values();
    std::sort(sorted.begin(), sorted.end());
    for (const QDate& day : std::as_const(sorted)) {
        auto* item = new QListWidgetItem(QStringLiteral("%1  %2").arg(shown(day), days[day.dayOfWeek() - 1]), m_list);
        item->setData(Qt::UserRole, day);
    }
}

}  // namespace mingcha::ui
