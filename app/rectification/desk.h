// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/editor.h"
#include "rectification/working_calendar.h"

namespace mingcha::rectification {

/// Working days to rectify, by severity (domain.md 4.0: 重大 5, 较大 10, 一般 15; 提示 none). Parameters, kept in the vault.
struct Limits {
    int major = 5, considerable = 10, ordinary = 15;
    std::optional<int> daysFor(checks::Severity severity) const;
};
base::Result<Limits> loadLimits(vault::Connection& connection);
base::Result<void> saveLimits(vault::Connection& connection, const Limits& limits);

/// What a confirmation fills in where a finding says nothing: due date by severity and calendar, the catalogue's measure. Read once for many.
class Confirmation {
public:
    static base::Result<Confirmation> load(vault::Connection& connection);
    findings::Change of(const findings::Finding& finding) const;

private:
    Confirmation(WorkingCalendar calendar, const Limits& limits, QDate today) : m_calendar(std::move(calendar)), m_limits(limits), m_today(today) {}
    WorkingCalendar m_calendar;
    Limits m_limits;
    QDate m_today;
};

/// Confirms findings: 整改中, due date by severity and calendar where none is set, the catalogue's measure where none is written. One undoable step.
base::Result<std::int64_t> confirm(vault::Connection& connection, const std::vector<std::int64_t>& ids, const QString& who);
base::Result<std::int64_t> withdraw(vault::Connection& connection, const std::vector<std::int64_t>& ids, const QString& reason, const QString& who);
base::Result<std::int64_t> markRectified(vault::Connection& connection, const std::vector<std::int64_t>& ids, QDate doneOn, const QString& result, std::optional<base::Money> recovered, const QString& who);
base::Result<std::int64_t> reopen(vault::Connection& connection, const std::vector<std::int64_t>& ids, const QString& why, const QString& who);

/// Days to the due date on a day: negative when late; nothing without a due date or when done (then see keptInTime).
std::optional<int> daysLeft(const findings::Finding& finding, QDate on);
std::optional<bool> keptInTime(const findings::Finding& finding);

}  // namespace mingcha::rectification
