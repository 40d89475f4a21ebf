// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/filter_bar.h"

#include "findings/filter_chip.h"
#include "shared/flow_layout.h"
#include "shared/format.h"
#include "shared/icons.h"
#include "shared/marks.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <chrono>
#include <set>

namespace mingcha::ui {

namespace {

template <class Enum>
std::vector<Enum> enumsOf(const QVariantList& values)
{
    std::vector<Enum> enums;
    for (const QVariant& value : values)
        enums.push_back(static_cast<Enum>(value.toInt()));
    return enums;
}

template <class Enum>
QVariantList variantsOf(const std::vector<Enum>& enums)
{
    QVariantList values;
    for (const Enum value : enums)
        values.append(static_cast<int>(value));
    return values;
}

QStringList textsOf(const QVariantList& values)
{
    QStringList texts;
    for (const QVariant& value : values)
        texts.append(value.toString());
    return texts;
}

QVariantList variantsOf(const QStringList& texts) { return {texts.begin(), texts.end()}; }

}  // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_text(named(new QLineEdit, "find", tr("Find among the findings"))), m_typing(new QTimer(this)), m_states(new FilterChip(tr("Status"), "status")),
      m_severities(new FilterChip(tr("Severity"), "severity")), m_domains(new FilterChip(tr("Domain"), "domain")), m_rules(new FilterChip(tr("Rule"), "rule")),
      m_stations(new FilterChip(tr("Station"), "station")), m_due(new FilterChip(tr("Due"), "due", true)), m_presences(new FilterChip(tr("Last check"), "presence")),
      m_months(new FilterChip(tr("Month"), "month", true)), m_subject(named(new QToolButton, "subject")), m_clear(named(new QToolButton, "clearFilter", tr("Clear all filters")))
{
    m_text->setPlaceholderText(tr("Number, name, area, rule, initials"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(260);
    m_typing->setSingleShot(true);
    m_typing->setInterval(std::chrono::milliseconds(90));
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &FilterBar::take);
    m_subject->setFocusPolicy(Qt::StrongFocus);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    kindOf(m_subject, "chip");
    m_subject->hide();
    connect(m_subject, &QToolButton::clicked, this, [this] {
        m_filter.subject.clear();
        m_subject->hide();
        take();
    });
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear all filters"));
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, [this] {
        setFilter({});
        Q_EMIT filterChanged();
    });
    addChips();
}

void FilterBar::addChips()
{
    QList<FilterChip::Choice> states, severities, domains, presences;
    for (const auto state : {findings::State::Unconfirmed, findings::State::Rectifying, findings::State::Rectified, findings::State::Withdrawn})
        states.append({findings::stateName(state), static_cast<int>(state), stateIcon(state)});
    for (const auto severity : {checks::Severity::Major, checks::Severity::Considerable, checks::Severity::Ordinary, checks::Severity::Advisory})
        severities.append({checks::severityName(severity).current(), static_cast<int>(severity), severityIcon(severity)});
    for (int domain = 0; domain <= static_cast<int>(checks::Domain::Archive); ++domain)
        domains.append({checks::domainName(static_cast<checks::Domain>(domain)).current(), domain, domainIcon(static_cast<checks::Domain>(domain))});
    for (const auto presence : {findings::Presence::New, findings::Presence::Still, findings::Presence::Gone, findings::Presence::Back})
        presences.append({findings::presenceName(presence), static_cast<int>(presence)});
    m_states->setChoices(states);
    m_severities->setChoices(severities);
    m_domains->setChoices(domains);
    m_presences->setChoices(presences);
    m_due->setChoices({{tr("This week"), static_cast<int>(DueFilter::ThisWeek)}, {tr("Overdue"), static_cast<int>(DueFilter::Overdue)}});
    auto* layout = new FlowLayout(this, space);
    layout->addWidget(m_text);
    for (FilterChip* chip : {m_states, m_severities, m_domains, m_rules, m_stations, m_due, m_presences, m_months}) {
        layout->addWidget(chip);
        connect(chip, &FilterChip::chosenChanged, this, &FilterBar::take);
    }
    layout->addWidget(m_subject);
    layout->addWidget(m_clear);
}

void FilterBar::setRows(const FindingRows& rows)
{
    const auto& [rules, stations, months] = rows.occurring();
    QList<FilterChip::Choice> ruleChoices, stationChoices, monthChoices;
    for (const QString& code : rules) {
        const checks::Rule* rule = checks::Catalogue::shipped().find(code);
        if (rule)
            ruleChoices.append({QStringLiteral("%1 %2").arg(code, rule->name.current()), code, {}, code});
        else
            ruleChoices.append({tr("Entered by hand"), code});
    }
    for (const QString& station : stations)
        stationChoices.append({station.isEmpty() ? tr("No station") : station, station});
    for (auto month = months.rbegin(); month != months.rend(); ++month)
        monthChoices.append({shown(base::Period::fromIndex(*month)), *month});
    m_rules->setChoices(ruleChoices);
    m_stations->setChoices(stationChoices);
    m_months->setChoices(monthChoices);
}

void FilterBar::setFilter(const FindingsFilter& filter)
{
    m_filter = filter;
    {
        const QSignalBlocker blocker(m_text);
        m_text->setText(filter.text);
    }
    m_typing->stop();
    m_states->setChosen(variantsOf(filter.states));
    m_severities->setChosen(variantsOf(filter.severities));
    m_domains->setChosen(variantsOf(filter.domains));
    m_presences->setChosen(variantsOf(filter.presences));
    m_rules->setChosen(variantsOf(filter.rules));
    m_stations->setChosen(variantsOf(filter.stations));
    m_due->setChosen(filter.due ? QVariantList{static_cast<int>(*filter.due)} : QVariantList());
    m_months->setChosen(filter.month ? QVariantList{filter.month->index()} : QVariantList());
    m_subject->setText(tr("Only %1").arg(filter.subject) + QStringLiteral(" ✕"));
    m_subject->setAccessibleName(tr("Only %1; press to show all subjects").arg(filter.subject));
    m_subject->setVisible(!filter.subject.isEmpty());
    m_clear->setVisible(filter != FindingsFilter());
}

void FilterBar::take()
{
    m_typing->stop();
    m_filter.text = m_text->text().trimmed();
    m_filter.states = enumsOf<findings::State>(m_states->chosen());
    m_filter.severities = enumsOf<checks::Severity>(m_severities->chosen());
    m_filter.domains = enumsOf<checks::Domain>(m_domains->chosen());
    m_filter.presences = enumsOf<findings::Presence>(m_presences->chosen());
    m_filter.rules = textsOf(m_rules->chosen());
    m_filter.stations = textsOf(m_stations->chosen());
    m_filter.due = m_due->chosen().isEmpty() ? std::nullopt : std::optional(static_cast<DueFilter>(m_due->chosen().first().toInt()));
    m_filter.month = m_months->chosen().isEmpty() ? std::nullopt : std::optional(base::Period::fromIndex(m_months->chosen().first().toInt()));
    m_clear->setVisible(m_filter != FindingsFilter());
    Q_EMIT filterChanged();
}

}  // namespace mingcha::ui
