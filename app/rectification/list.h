// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "rectification/desk.h"
#include "records/office.h"

namespace mingcha::rectification {

/// One row of the 《现场营销稽查发现问题及整改措施汇总清单》 (columns of domain.md 5.5), every value ready to print in the current language.
struct ListRow {
    std::int64_t findingId = 0;
    int number = 0;                       ///< 序号
    QDate foundOn;                        ///< 稽查日期
    QString unit;                         ///< 被稽查单位
    QString discipline;                   ///< 专业
    QString code;                         ///< 问题编码
    QString problem;                      ///< 问题描述: rule name and the numbers, one sentence
    QString subject;                      ///< 户号/台区
    QString subjectName;
    std::optional<base::Period> period;
    base::Energy kwh;
    base::Money money;
    bool countsMoney = true;              ///< false for consequences of another finding
    checks::Severity severity;
    QString nature;                       ///< 问题性质
    QString responsibleUnit, person, cause, measure;
    QDate due;
    std::optional<int> daysLeft;          ///< on `ListContent::asOf`
    QDate doneOn;
    QString result;
    std::optional<base::Money> recovered, penalty;
    QString recheck;                      ///< 复核方式/结果/日期: empty in this version
    bool closed = false;                  ///< 是否闭环
    QString note;
    findings::State state = findings::State::Unconfirmed;
    bool isGone = false;                  ///< decided on, but no longer found by the last check
};

struct ListContent {
    base::Period month;
    QString unitFilter;                   ///< empty = all
    records::Office office;
    QString vaultName;
    QDate asOf;                           ///< the day days-left are counted to
    QDateTime lastCheck;
    std::optional<base::PeriodRange> lastCheckRange;
    std::vector<ListRow> rows;            ///< all that are not withdrawn, less those that are gone before anybody confirmed them; by severity, unit, code, subject
    base::Money confirmedMoney, unconfirmedMoney, recoveredMoney, penaltyMoney;
    base::Energy confirmedKwh, unconfirmedKwh;
};

/// The month's list (default month: the latest billed one). Unconfirmed findings are marked and summed apart; consequences are listed but their money is not summed.
/// Days left are counted to `asOf`, today by default: the same vault, month, unit and day give the same list.
base::Result<ListContent> buildList(vault::Connection& connection, std::optional<base::Period> month, const QString& unit, const QString& vaultName, std::optional<QDate> asOf = {});

/// The problem in one sentence, from its proof: "抄见电量计算不符：(1710.37 − 1099.74) × 1 = 610.63 → 611；622 − 611 = 11 ＞ 1".
/// Of a finding entered by hand: its text.
QString problemText(const findings::Finding& finding, const checks::Proof& proof);

/// Units (stations) that have findings, for the filter.
base::Result<QStringList> units(vault::Connection& connection);
/// Refuses a unit that neither customers nor findings know: a slip in its name would give an empty list that looks like a month without problems.
base::Result<void> requireUnit(vault::Connection& connection, const QString& unit);

}  // namespace mingcha::rectification
