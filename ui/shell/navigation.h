// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"
#include "records/kind.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace mingcha::ui {

/// The pages of the frame, in the order of the navigation bar: Ctrl+1 … Ctrl+6, then the settings.
enum class PageId { Overview, Data, Checks, Findings, Rectification, Reports, Settings };

enum class DueFilter { ThisWeek, Overdue };

/// What a page is asked to show; whatever is empty does not narrow. The frame's own station and months (Scope) hold besides.
struct PageFilter {
    QString text;                                 ///< as typed into the page's own filter field
    std::vector<findings::State> states;
    std::vector<checks::Severity> severities;
    std::vector<checks::Domain> domains;
    QStringList rules;
    QString subject;                              ///< customer or area number
    std::optional<DueFilter> due;
    std::optional<base::Period> month;
    std::optional<std::int64_t> findingId;        ///< select this finding
    std::optional<records::Kind> kind;            ///< Data: browse the facts of this kind
    std::optional<std::int64_t> importId;         ///< Data: select this receipt
    std::optional<std::int64_t> importRow;        ///< Data: the row of that file a finding rests on
    QStringList files;                            ///< Data: import these
    bool run = false;                             ///< Checks: start the run (F5)
};

struct NavigationRequest {
    PageId page = PageId::Overview;
    PageFilter filter;
};

/// Station and months chosen in the frame; every page keeps to them.
struct Scope {
    QString station;                              ///< empty = all
    std::optional<base::PeriodRange> months;      ///< nothing = all
    bool operator==(const Scope& other) const
    {
        const auto same = [](const auto& a, const auto& b) { return a.has_value() == b.has_value() && (!a || (a->from == b->from && a->to == b->to)); };
        return station == other.station && same(months, other.months);
    }
};

}  // namespace mingcha::ui
