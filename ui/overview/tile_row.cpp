// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/tile_row.h"

#include "shared/flow_layout.h"
#include "shared/format.h"
#include "shared/marks.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

NavigationRequest factsOf(records::Kind kind)
{
    NavigationRequest request{PageId::Data, {}};
    request.filter.kind = kind;
    return request;
}

const std::vector<findings::State> openStates{findings::State::Unconfirmed, findings::State::Rectifying};

NavigationRequest openFindings(std::optional<checks::Severity> severity)
{
    NavigationRequest request{PageId::Findings, {}};
    request.filter.states = openStates;
    if (severity)
        request.filter.severities = {*severity};
    return request;
}

NavigationRequest dueFindings(DueFilter due)
{
    NavigationRequest request{PageId::Rectification, {}};
    request.filter.due = due;
    return request;
}

}  // namespace

Tile::Tile(const char* name, const QString& title, QWidget* parent)
    : QPushButton(parent), m_name(title), m_title(kindOf(new QLabel(title), "muted")), m_figure(new QLabel(QStringLiteral("–"))), m_note(kindOf(new QLabel, "muted"))
{
    named(this, name, title);
    kindOf(this, "tile");
    m_figure->setFont(Theme::figureFont());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    for (QLabel* label : {m_title, m_figure, m_note}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(label);
    }
    setAutoDefault(true);
}

QSize Tile::sizeHint() const
{
    const QSize inner = layout()->sizeHint();
    return {qMax(84, inner.width()), inner.height()};
}

void Tile::setFigure(const QString& figure, const QString& note)
{
    m_figure->setText(figure);
    m_note->setText(note);
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(m_name, figure, note).trimmed());
    updateGeometry();
}

void Tile::setAccent(const QColor& colour)
{
    QPalette palette = m_figure->palette();
    palette.setColor(QPalette::WindowText, colour.isValid() ? colour : Theme::instance().colours().text);
    m_figure->setPalette(palette);
}

void Tile::setMark(QChar shape, const QColor& colour)
{
    m_title->setText(QStringLiteral("<span style='color:%1'>%2</span>&nbsp;%3").arg(colour.name(), QString(shape), m_name.toHtmlEscaped()));
}

TileRow::TileRow(QWidget* parent) : QWidget(parent)
{
    auto* layout = new FlowLayout(this, space);
    layout->setFilling(true);
    const auto severity = [this](const char* name, checks::Severity value) { return add(name, checks::severityName(value).current(), openFindings(value)); };
    m_customers = add("customers", tr("Customers"), factsOf(records::Kind::Customers));
    m_bills = add("bills", tr("Bills"), factsOf(records::Kind::Bills));
    m_major = severity("major", checks::Severity::Major);
    m_considerable = severity("considerable", checks::Severity::Considerable);
    m_ordinary = severity("ordinary", checks::Severity::Ordinary);
    m_advisory = severity("advisory", checks::Severity::Advisory);
    m_money = add("money", tr("Money at stake (yuan)"), openFindings({}));
    m_due = add("dueThisWeek", tr("Due this week"), dueFindings(DueFilter::ThisWeek));
    m_overdue = add("overdue", tr("Overdue"), dueFindings(DueFilter::Overdue));
    showSeverities();
    connect(&Theme::instance(), &Theme::changed, this, &TileRow::showSeverities);
}

Tile* TileRow::add(const char* name, const QString& title, const NavigationRequest& request)
{
    auto* tile = new Tile(name, title, this);
    layout()->addWidget(tile);
    connect(tile, &QPushButton::clicked, this, [this, request] { Q_EMIT navigationRequested(request); });
    return tile;
}

void TileRow::showSeverities()
{
    const std::pair<Tile*, checks::Severity> severities[] = {
        {m_major, checks::Severity::Major}, {m_considerable, checks::Severity::Considerable}, {m_ordinary, checks::Severity::Ordinary}, {m_advisory, checks::Severity::Advisory}};
    for (const auto& [tile, severity] : severities) {
        const auto found = m_shown.openBySeverity.find(severity);
        const std::int64_t count = found == m_shown.openBySeverity.end() ? 0 : found->second;
        tile->setMark(severityShape(severity), severityColour(severity));
        tile->setFigure(shownCount(count), tr("open"));
        tile->setAccent(severity == checks::Severity::Major && count > 0 ? severityColour(severity) : QColor());
    }
    m_overdue->setAccent(m_shown.overdue ? Theme::instance().colours().bad : QColor());
}

void TileRow::show(const reports::Dashboard& dashboard)
{
    m_shown = dashboard;
    showSeverities();
    m_customers->setFigure(shownCount(dashboard.customers), tr("in %1 areas").arg(shownCount(dashboard.areas)));
    m_bills->setFigure(shownCount(dashboard.bills), tr("%1 kWh").arg(shown(dashboard.billedKwh)));
    m_money->setFigure(shown(dashboard.moneyAtStake), tr("recovered %1").arg(shown(dashboard.recovered)));
    m_due->setFigure(shownCount(dashboard.dueThisWeek), tr("of %1 open").arg(shownCount(dashboard.open)));
    m_overdue->setFigure(shownCount(dashboard.overdue), dashboard.overdue ? tr("act now") : tr("nothing late"));
    layout()->invalidate();
}

}  // namespace mingcha::ui
