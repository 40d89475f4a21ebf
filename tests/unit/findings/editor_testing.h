// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "finding_testing.h"

namespace mingcha::tests {

inline const QString li = QStringLiteral("Li"), wang = QStringLiteral("Wang");
inline const QDate foundOn(2025, 4, 2), today(2025, 4, 10);

/// A change into a state with all that it needs.
inline findings::Change into(findings::State state)
{
    findings::Change change;
    change.state = state;
    if (state == findings::State::Withdrawn)
        change.withdrawnBecause = QStringLiteral("no fault");
    if (state == findings::State::Rectified) {
        change.doneOn = today;
        change.result = QStringLiteral("meter replaced");
    }
    return change;
}

/// A vault with three findings of Q04 that were found on one day, and another day to edit them.
class EditorVault {
protected:
    vault::Connection& c() { return m_vault->connection(); }
    findings::Finding finding(std::int64_t id = 1) { return *findings::findFinding(c(), id).value(); }
    base::Result<std::int64_t> change(const findings::Change& change, std::vector<std::int64_t> ids = {1}) { return findings::applyChange(c(), ids, change, QStringLiteral("Edit"), li); }

    void fill()
    {
        m_vault = std::make_unique<ScratchVault>();
        m_clock = std::make_unique<base::FixedClock>(QDateTime(foundOn, QTime(8, 0)));
        VERIFY_OK(run(c(), resultOf({january, march}, {QStringLiteral("Q04")}, {hit("Q04", "A", january), hit("Q04", "B", january), hit("Q04", "C", march)})));
        m_clock.reset();
        m_clock = std::make_unique<base::FixedClock>(QDateTime(today, QTime(8, 0)));
    }
    void empty()
    {
        m_clock.reset();
        m_vault.reset();
    }

private:
    std::unique_ptr<ScratchVault> m_vault;
    std::unique_ptr<base::FixedClock> m_clock;
};

}  // namespace mingcha::tests
