// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_store.h"

#include <QAbstractItemModel>

namespace mingcha::ui {

/// The catalogue as a tree, domain by domain: each rule with its switch, its severity, what the last run found, and why it could not run.
class RuleTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Rule, Severity, Found, Remark, ColumnCount };
    explicit RuleTreeModel(const checks::Catalogue& catalogue, QObject* parent = nullptr);
    void setSettings(const checks::RuleSettings& settings);
    void setLastRun(const std::optional<findings::RunRecord>& run);
    const checks::Rule* rule(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& code) const;
    int switchedOn() const;
    int count() const { return static_cast<int>(m_catalogue.rules().size()); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void switched(const QString& code, bool on);

private:
    struct Group {
        checks::Domain domain;
        std::vector<const checks::Rule*> rules;
    };
    bool isOn(const checks::Rule& rule) const;
    QString remark(const checks::Rule& rule) const;
    QVariant groupData(const Group& group, int column, int role) const;
    QVariant ruleData(const checks::Rule& rule, int column, int role) const;
    void refresh();
    const checks::Catalogue& m_catalogue;
    std::vector<Group> m_groups;
    checks::RuleSettings m_settings;
    std::optional<findings::RunRecord> m_run;
};

/// Severity in force for a rule; nothing when it is graded by kWh or money.
std::optional<checks::Severity> severityInForce(const checks::Rule& rule, const checks::RuleSettings& settings);
/// Whether a company has changed anything of the rule.
bool isChanged(const checks::Rule& rule, const checks::RuleSettings& settings);

}  // namespace mingcha::ui
