// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_rows.h"
#include "shell/navigation.h"

#include <QJsonObject>

namespace mingcha::ui {

/// What the table of findings is narrowed to. An empty list does not narrow.
struct FindingsFilter {
    QString text;
    std::vector<findings::State> states;
    std::vector<checks::Severity> severities;
    std::vector<checks::Domain> domains;
    std::vector<findings::Presence> presences;
    QStringList rules, stations;
    QString subject;                        ///< exactly this customer or area
    std::optional<DueFilter> due;
    std::optional<base::Period> month;
    bool operator==(const FindingsFilter&) const = default;

    static FindingsFilter of(const PageFilter& asked);
    QJsonObject toJson() const;
    static FindingsFilter fromJson(const QJsonObject& json);
    /// The rows that pass, as the table's worker asks for them; over FindingRows alone.
    RowFilter rowFilter() const;
};

}  // namespace mingcha::ui
