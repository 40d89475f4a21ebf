// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rule_tree_model.h"

#include "checks/not_run_summary.h"
#include "shared/format.h"
#include "shared/marks.h"
#include "shared/theme.h"

#include <QFont>
#include <algorithm>

namespace mingcha::ui {

namespace {

/// Indexes of rules carry the number of their group, those of groups this.
constexpr quintptr isGroup = ~quintptr(0);

}  // namespace

std::optional<checks::Severity> severityInForce(const checks::Rule& rule, const checks::RuleSettings& settings)
{
    const auto own = settings.severities.find(rule.code);
    return own == settings.severities.end() ? rule.severity : std::optional(own->second);
}

bool isChanged(const checks::Rule& rule, const checks::RuleSettings& settings)
{
    return settings.severities.contains(rule.code)
        || std::any_of(rule.parameters.begin(), rule.parameters.end(), [&](const auto& parameter) { return settings.value(rule, parameter.id) != parameter.standard; });
}

RuleTreeModel::RuleTreeModel(const checks::Catalogue& catalogue, QObject* parent) : QAbstractItemModel(parent), m_catalogue(catalogue)
{
    for (int domain = 0; domain <= static_cast<int>(checks::Domain::Archive); ++domain) {
        Group group{static_cast<checks::Domain>(domain), {}};
        for (const auto& rule : catalogue.rules())
            if (rule.domain == group.domain)
                group.rules.push_back(&rule);
        if (!group.rules.empty())
            m_groups.push_back(std::move(group));
    }
}

void RuleTreeModel::setSettings(const checks::RuleSettings& settings)
{
    m_settings = settings;
    refresh();
}

void RuleTreeModel::setLastRun(const std::optional<findings::RunRecord>& run)
{
    m_run = run;
    refresh();
}

/// The tree never changes its shape, so whatever is expanded and current stays so.
void RuleTreeModel::refresh()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex above = index(group, 0);
        Q_EMIT dataChanged(index(0, 0, above), index(rowCount(above) - 1, ColumnCount - 1, above));
    }
}

const checks::Rule* RuleTreeModel::rule(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return nullptr;
    return m_groups[index.internalId()].rules[static_cast<size_t>(index.row())];
}

QModelIndex RuleTreeModel::indexOf(const QString& code) const
{
    for (size_t group = 0; group < m_groups.size(); ++group)
        for (size_t row = 0; row < m_groups[group].rules.size(); ++row)
            if (m_groups[group].rules[row]->code == code)
                return createIndex(static_cast<int>(row), 0, group);
    return {};
}

bool RuleTreeModel::isOn(const checks::Rule& rule) const { return std::find(m_settings.switchedOff.begin(), m_settings.switchedOff.end(), rule.code) == m_settings.switchedOff.end(); }

int RuleTreeModel::switchedOn() const
{
    return static_cast<int>(std::count_if(m_catalogue.rules().begin(), m_catalogue.rules().end(), [this](const auto& rule) { return isOn(rule); }));
}

QModelIndex RuleTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : isGroup);
}

QModelIndex RuleTreeModel::parent(const QModelIndex& child) const
{
    return !child.isValid() || child.internalId() == isGroup ? QModelIndex() : createIndex(static_cast<int>(child.internalId()), 0, isGroup);
}

int RuleTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == isGroup && parent.column() == 0 ? static_cast<int>(m_groups[static_cast<size_t>(parent.row())].rules.size()) : 0;
}

QVariant RuleTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Found ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const checks::Rule* const own = rule(index);
    return own ? ruleData(*own, index.column(), role) : groupData(m_groups[static_cast<size_t>(index.row())], index.column(), role);
}

QVariant RuleTreeModel::groupData(const Group& group, int column, int role) const
{
    if (column == Rule && role == Qt::DisplayRole)
        return tr("%1 (%2)").arg(checks::domainName(group.domain).current()).arg(group.rules.size());
    if (column == Rule && role == Qt::ForegroundRole)
        return domainColour(group.domain);
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (column == Found && role == Qt::DisplayRole && m_run) {
        std::int64_t found = 0;
        for (const auto* each : group.rules)
            if (const auto count = m_run->countByRule.find(each->code); count != m_run->countByRule.end())
                found += count->second;
        return shownCount(found);
    }
    return {};
}

QVariant RuleTreeModel::ruleData(const checks::Rule& rule, int column, int role) const
{
    const auto severity = severityInForce(rule, m_settings);
    if (role == Qt::CheckStateRole && column == Rule)
        return isOn(rule) ? Qt::Checked : Qt::Unchecked;
    if (role == SeverityRole && column == Severity && severity)
        return static_cast<int>(*severity);
    if (role == Qt::ForegroundRole && (!isOn(rule) || column == Remark))
        return Theme::instance().colours().muted;
    if (role == Qt::ToolTipRole)
        return column == Remark && !remark(rule).isEmpty() ? remark(rule) : rule.explanation.current();
    if (role == Qt::AccessibleTextRole && column == Rule)
        return tr("%1 %2, %3").arg(rule.code, rule.name.current(), isOn(rule) ? tr("on") : tr("off"));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Rule: return QStringLiteral("%1  %2").arg(rule.code, rule.name.current());
    case Severity: return severity ? checks::severityName(*severity).current() : tr("by amount");
    case Found: {
        if (!m_run)
            return {};
        const auto count = m_run->countByRule.find(rule.code);
        return count == m_run->countByRule.end() ? QVariant() : QVariant(shownCount(count->second));
    }
    default: return remark(rule);
    }
}

QString RuleTreeModel::remark(const checks::Rule& rule) const
{
    QStringList says;
    if (!isOn(rule))
        says.append(tr("switched off"));
    if (isChanged(rule, m_settings))
        says.append(tr("changed"));
    if (m_run)
        says += notRunSummary(m_run->notRun, rule.code);
    return says.join(tr("; "));
}

bool RuleTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const checks::Rule* const own = rule(index);
    if (!own || role != Qt::CheckStateRole || index.column() != Rule)
        return false;
    Q_EMIT switched(own->code, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags RuleTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return rule(index) && index.column() == Rule ? base | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : base;
}

QVariant RuleTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Found ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rule: return tr("Rule");
    case Severity: return tr("Severity");
    case Found: return tr("Found");
    default: return tr("Remark");
    }
}

}  // namespace mingcha::ui
