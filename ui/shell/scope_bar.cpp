// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/scope_bar.h"

#include "records/fact_store.h"
#include "shared/format.h"
#include "shared/icons.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/range_dialog.h"
#include "shell/search_field.h"
#include "shell/session.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeySequence>
#include <QSignalBlocker>
#include <QToolButton>

namespace mingcha::ui {

struct ScopeBar::Lists {
    std::shared_ptr<const SearchIndex> index;
    std::optional<base::PeriodRange> billed;
};

namespace {

/// Full names of stations begin with the company, the province and the county: the list shows them whole, the bar as much as leaves room for the rest.
constexpr int widestStation = 340;

enum MonthRole { FromRole = Qt::UserRole, ToRole, CustomRole };

}  // namespace

ScopeBar::ScopeBar(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_station(named(new QComboBox, "station", tr("Station"))), m_months(named(new QComboBox, "months", tr("Months"))), m_search(new SearchField(session, this))
{
    setObjectName(QStringLiteral("ScopeBar"));
    kindOf(this, "bar");
    m_station->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_months->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_station->setMinimumContentsLength(8);
    m_station->setMaximumWidth(widestStation);
    m_months->setMinimumContentsLength(16);
    auto* stationLabel = kindOf(new QLabel(tr("&Station")), "muted");
    stationLabel->setBuddy(m_station);
    auto* monthsLabel = kindOf(new QLabel(tr("&Months")), "muted");
    monthsLabel->setBuddy(m_months);
    m_search->setMinimumWidth(200);
    m_search->setMaximumWidth(380);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spaceWide, space, spaceWide, space);
    layout->setSpacing(space);
    layout->addWidget(stationLabel);
    layout->addWidget(m_station);
    layout->addSpacing(space);
    layout->addWidget(monthsLabel);
    layout->addWidget(m_months);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    layout->addWidget(lockButton());
    fillStations({});
    fillMonths({});
    connect(m_station, &QComboBox::activated, this, &ScopeBar::choose);
    connect(m_months, &QComboBox::activated, this, &ScopeBar::choose);
    connect(&session, &Session::scopeChanged, this, &ScopeBar::showScope);
    connect(&session, &Session::opened, this, &ScopeBar::load);
    connect(&session, &Session::factsChanged, this, &ScopeBar::load);
    connect(&session, &Session::findingsChanged, this, &ScopeBar::load);
    load();
}

QToolButton* ScopeBar::lockButton()
{
    auto* lock = named(new QToolButton, "lock", tr("Lock"));
    lock->setIcon(icon(QStringLiteral("lock")));
    lock->setToolTip(tr("Lock (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText)));
    lock->setFocusPolicy(Qt::StrongFocus);
    connect(lock, &QToolButton::clicked, this, [this] { m_session.setLocked(true); });
    return lock;
}

void ScopeBar::load()
{
    m_session.jobs().read(this,
                          [](vault::Connection& connection, base::Progress& progress) -> base::Result<Lists> {
                              Lists lists;
                              MINGCHA_ASSIGN(lists.billed, records::billedPeriods(connection));
                              MINGCHA_ASSIGN(lists.index, SearchIndex::build(connection, progress));
                              return lists;
                          },
                          [this](const base::Result<Lists>& lists) {
                              if (!lists)
                                  return;  // the page that is shown reads the same facts and says what is wrong
                              m_search->setIndex(lists->index);
                              fillStations(lists->index->stations());
                              fillMonths(lists->billed);
                              dropVanishedStation();
                              showScope();
                          });
}

void ScopeBar::fillStations(const QStringList& stations)
{
    m_station->clear();
    m_station->addItem(tr("All stations"), QString());
    for (const QString& station : stations)
        m_station->addItem(station, station);
    m_station->view()->setMinimumWidth(qMin(m_station->sizeHint().width(), 2 * widestStation));
}

void ScopeBar::fillMonths(const std::optional<base::PeriodRange>& billed)
{
    m_billed = billed;
    m_months->clear();
    m_months->addItem(billed ? tr("All (%1)").arg(shown(*billed)) : tr("All months"));
    if (!billed)
        return;
    const auto add = [this](const QString& text, base::Period from, base::Period to) {
        m_months->addItem(text);
        m_months->setItemData(m_months->count() - 1, from.index(), FromRole);
        m_months->setItemData(m_months->count() - 1, to.index(), ToRole);
    };
    if (billed->from.year() != billed->to.year())
        for (int year = billed->to.year(); year >= billed->from.year(); --year)
            add(tr("Year %1").arg(year), std::max(billed->from, base::Period(year, 1)), std::min(billed->to, base::Period(year, 12)));
    for (base::Period month = billed->to; month >= billed->from; month = month - 1)
        add(shown(month), month, month);
    m_months->addItem(tr("Choose months …"));
    m_months->setItemData(m_months->count() - 1, true, CustomRole);
}

/// A station whose customers have left the vault is not chosen any more: nothing may be filtered by what cannot be seen.
void ScopeBar::dropVanishedStation()
{
    Scope scope = m_session.scope();
    if (m_station->findData(scope.station) >= 0)
        return;
    scope.station.clear();
    m_session.setScope(scope);
}

void ScopeBar::showScope()
{
    const Scope& scope = m_session.scope();
    m_station->setCurrentIndex(qMax(0, m_station->findData(scope.station)));
    m_station->setToolTip(scope.station);
    int place = 0;
    if (scope.months) {
        for (int i = 1; i < m_months->count() && place == 0; ++i)
            if (m_months->itemData(i, FromRole) == scope.months->from.index() && m_months->itemData(i, ToRole) == scope.months->to.index())
                place = i;
        if (place == 0) {
            place = m_months->count() - 1;
            m_months->insertItem(place, shown(*scope.months));
            m_months->setItemData(place, scope.months->from.index(), FromRole);
            m_months->setItemData(place, scope.months->to.index(), ToRole);
        }
    }
    m_months->setCurrentIndex(place);
}

void ScopeBar::choose()
{
    if (m_months->currentData(CustomRole).toBool())
        return askRange();
    Scope scope = m_session.scope();
    scope.station = m_station->currentData().toString();
    scope.months.reset();
    if (m_months->currentData(FromRole).isValid())
        scope.months = base::PeriodRange{base::Period::fromIndex(m_months->currentData(FromRole).toInt()), base::Period::fromIndex(m_months->currentData(ToRole).toInt())};
    m_session.setScope(scope);
}

void ScopeBar::askRange()
{
    showScope();
    auto* dialog = new RangeDialog(*m_billed, m_session.scope().months.value_or(*m_billed), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Scope scope = m_session.scope();
        scope.months = dialog->range();
        m_session.setScope(scope);
    });
    dialog->open();
}

}  // namespace mingcha::ui
