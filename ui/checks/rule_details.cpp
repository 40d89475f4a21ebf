// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rule_details.h"

#include "checks/not_run_summary.h"
#include "checks/parameter_row.h"
#include "checks/rule_tree_model.h"
#include "shared/format.h"
#include "shared/marks.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QComboBox>
#include <QScrollBar>
#include <QVBoxLayout>

namespace mingcha::ui {

RuleDetails::RuleDetails(QWidget* parent) : QScrollArea(parent)
{
    named(this, "rule", tr("The rule"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void RuleDetails::show(const checks::Rule& rule, const checks::RuleSettings& settings, const std::optional<findings::RunRecord>& run, bool editable)
{
    const int place = m_code == rule.code ? verticalScrollBar()->value() : 0;
    m_code = rule.code;
    auto* content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(space + spaceSmall, space, space + spaceSmall, space);
    m_layout->setSpacing(space);
    addTexts(rule);
    addLastRun(rule, run);
    m_layout->addWidget(line());
    addSeverity(rule, settings, editable);
    addParameters(rule, settings, editable);
    m_layout->addWidget(line());
    addSection(tr("Basis"), rule.basis.current());
    addSection(tr("Suggested measure"), rule.measure.current());
    addSection(tr("Discipline"), checks::Catalogue::shipped().disciplineName(rule.discipline).current());
    addSection(tr("Version"), rule.validTo.isValid() ? tr("Version %1, for facts from %2 to %3").arg(rule.version).arg(shown(rule.validFrom), shown(rule.validTo))
                                                     : tr("Version %1, for facts from %2 on").arg(rule.version).arg(shown(rule.validFrom)));
    m_layout->addStretch();
    setWidget(content);
    verticalScrollBar()->setValue(place);
}

void RuleDetails::addSection(const QString& title, const QString& text)
{
    auto* section = new QVBoxLayout;
    section->setSpacing(2);
    section->addWidget(kindOf(new QLabel(title), "muted"));
    section->addWidget(wrapping(text));
    m_layout->addLayout(section);
}

void RuleDetails::addTexts(const checks::Rule& rule)
{
    auto* title = new QLabel(QStringLiteral("<span style=\"color:%1\">■ %2</span>&nbsp;&nbsp;%3 %4")
                                 .arg(domainColour(rule.domain).name(), checks::domainName(rule.domain).current().toHtmlEscaped(), rule.code, rule.name.current().toHtmlEscaped()));
    title->setTextFormat(Qt::RichText);
    title->setWordWrap(true);
    title->setFont(Theme::sectionFont());
    m_layout->addWidget(title);
    m_layout->addWidget(wrapping(rule.explanation.current()));
    auto* formula = wrapping(rule.formula);
    QFont font = formula->font();
    font.setPointSizeF(font.pointSizeF() + 1);
    formula->setFont(font);
    formula->setAccessibleName(tr("Formula: %1").arg(rule.formula));
    auto* frame = kindOf(new QFrame, "card");
    auto* inside = new QVBoxLayout(frame);
    inside->addWidget(formula);
    m_layout->addWidget(frame);
}

void RuleDetails::addLastRun(const checks::Rule& rule, const std::optional<findings::RunRecord>& run)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    const auto count = run ? run->countByRule.find(rule.code) : decltype(run->countByRule.end())();
    if (run && count != run->countByRule.end()) {
        auto* found = kindOf(button(tr("Last run: %1 found").arg(shownCount(count->second)), "lastResults"), "link");
        found->setToolTip(tr("Show these findings"));
        connect(found, &QPushButton::clicked, this, [this] { Q_EMIT findingsWanted(m_code); });
        row->addWidget(found);
    } else {
        row->addWidget(kindOf(new QLabel(tr("Not run yet")), "muted"));
    }
    row->addStretch();
    auto* only = button(tr("Run this rule only"), "runOnly", "run");
    connect(only, &QPushButton::clicked, this, [this] { Q_EMIT runWanted(m_code); });
    row->addWidget(only);
    m_layout->addLayout(row);
    if (!run)
        return;
    for (const QString& reason : notRunSummary(run->notRun, rule.code))
        m_layout->addWidget(kindOf(wrapping(reason), "warning"));
}

void RuleDetails::addSeverity(const checks::Rule& rule, const checks::RuleSettings& settings, bool editable)
{
    auto* choice = named(new QComboBox, "severity", tr("Severity"));
    choice->addItem(tr("As the catalogue says: %1").arg(rule.severity ? severityText(*rule.severity) : tr("by amount")));
    for (const auto severity : {checks::Severity::Major, checks::Severity::Considerable, checks::Severity::Ordinary, checks::Severity::Advisory})
        choice->addItem(severityIcon(severity), checks::severityName(severity).current(), static_cast<int>(severity));
    const auto own = settings.severities.find(rule.code);
    choice->setCurrentIndex(own == settings.severities.end() ? 0 : choice->findData(static_cast<int>(own->second)));
    choice->setEnabled(editable);
    connect(choice, &QComboBox::activated, this, [this, choice] {
        const QVariant value = choice->currentData();
        Q_EMIT severityChanged(m_code, value.isValid() ? std::optional(static_cast<checks::Severity>(value.toInt())) : std::nullopt);
    });
    auto* label = kindOf(new QLabel(tr("Severity")), "muted");
    label->setBuddy(choice);
    m_layout->addWidget(label);
    m_layout->addWidget(choice, 0, Qt::AlignLeft);
}

void RuleDetails::addParameters(const checks::Rule& rule, const checks::RuleSettings& settings, bool editable)
{
    if (rule.parameters.empty())
        return;
    auto* head = new QHBoxLayout;
    head->addWidget(kindOf(new QLabel(tr("Parameters")), "muted"), 1);
    auto* reset = button(tr("Reset the whole rule"), "resetRule");
    reset->setEnabled(editable && isChanged(rule, settings));
    connect(this, &RuleDetails::valueChanged, reset, [reset] { reset->setEnabled(true); });
    connect(reset, &QPushButton::clicked, this, [this] { Q_EMIT resetWanted(m_code); });
    head->addWidget(reset);
    m_layout->addLayout(head);
    for (const auto& parameter : rule.parameters) {
        auto* row = new ParameterRow(parameter, settings.value(rule, parameter.id), editable);
        connect(row, &ParameterRow::changed, this, [this](const QString& id, const std::string& value) { Q_EMIT valueChanged(m_code, id, value); });
        m_layout->addWidget(row);
    }
}

}  // namespace mingcha::ui
