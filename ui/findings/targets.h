// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"
#include "shared/big_table_model.h"

#include <QItemSelection>

namespace mingcha::ui {

/// The findings chosen for a decision, where they lie in a table's rows, which are kept for as long: a whole table is chosen without copying one of them.
class Targets {
public:
    Targets() = default;
    Targets(std::shared_ptr<const void> rows, std::vector<const findings::Finding*> chosen) : m_rows(std::move(rows)), m_chosen(std::move(chosen)) {}
    size_t size() const { return m_chosen.size(); }
    bool empty() const { return m_chosen.empty(); }
    const findings::Finding& front() const { return *m_chosen.front(); }
    auto begin() const { return m_chosen.begin(); }
    auto end() const { return m_chosen.end(); }
    std::vector<std::int64_t> ids() const
    {
        std::vector<std::int64_t> ids(size());
        std::transform(begin(), end(), ids.begin(), [](const findings::Finding* finding) { return finding->id; });
        return ids;
    }
    template <class Passes>
    Targets those(Passes passes) const
    {
        std::vector<const findings::Finding*> some;
        std::copy_if(begin(), end(), std::back_inserter(some), [&passes](const findings::Finding* finding) { return passes(*finding); });
        return {m_rows, std::move(some)};
    }

private:
    std::shared_ptr<const void> m_rows;
    std::vector<const findings::Finding*> m_chosen;
};

/// The findings selected in a table of such rows.
template <class Rows>
Targets selectedIn(const QItemSelection& selection, const BigTableModel& model)
{
    const auto rows = std::static_pointer_cast<const Rows>(model.source());
    std::vector<const findings::Finding*> chosen;
    for (const QItemSelectionRange& range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            chosen.push_back(&rows->finding(model.sourceRow(row)));
    return {rows, std::move(chosen)};
}

}  // namespace mingcha::ui
