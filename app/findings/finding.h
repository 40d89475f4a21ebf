// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/runner.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>

namespace mingcha::findings {

enum class State { Unconfirmed, Rectifying, Rectified, Withdrawn };      // 待确认 整改中 已整改 已撤销
enum class Presence { New, Still, Gone, Back };
enum class Nature { Unset, Single, Common, Repeated };                   // 个性 共性 重复 (domain.md 5.5)
QString stateName(State state);
QString presenceName(Presence presence);
QString natureName(Nature nature);
/// Stable English ids, as stored and as in JSON: "unconfirmed", "new", "single" ("" for Unset), "customer".
std::string_view stateId(State state);
std::string_view presenceId(Presence presence);
std::string_view natureId(Nature nature);
std::string_view subjectKindId(checks::SubjectKind kind);

/// What people decided about a finding; every field is empty until somebody fills it.
struct Decision {
    QString unit;                  ///< 责任部门
    QString person;                ///< 责任人
    Nature nature = Nature::Unset;
    QString cause;
    QString measure;
    QDate due;
    QDate doneOn;
    QString result;
    std::optional<base::Money> recovered;      ///< 追补电费
    std::optional<base::Money> penalty;        ///< 违约使用电费
    QString note;
    QString withdrawnBecause;
    QDate foundOn;                 ///< 稽查日期; empty = day of the run that found it
    QString text;                  ///< problem text of a finding entered by hand
    bool operator==(const Decision&) const = default;
};

/// Code of findings entered by hand.
inline const QString byHand = QStringLiteral("HAND");

struct Finding {
    std::int64_t id = 0;
    QString rule;
    int ruleVersion = 0;
    checks::SubjectKind subjectKind = checks::SubjectKind::Customer;
    QString subject;
    std::optional<base::Period> period;
    base::Period month;
    QString unit;                  ///< supply station the subject belongs to (被稽查单位)
    QString discipline;
    checks::Severity severity = checks::Severity::Ordinary;
    base::Energy kwh;
    base::Money money;
    QString becauseOf;             ///< "RULE|subject|period" of the finding it follows from: its money is left out of sums
    bool countsMoney = true;       ///< follows from nothing, or from a finding that counts nothing: withdrawn, gone, or never on file
    Presence presence = Presence::New;
    State state = State::Unconfirmed;
    Decision decision;
    QByteArray proof;              ///< checks::Proof JSON; filled by findFinding() alone, else loaded on demand by proofOf()
    std::int64_t proofId = 0;      ///< which stored proof; 0 = none (entered by hand)
    std::int64_t firstRun = 0, lastRun = 0;
    QDate foundDay;                ///< the decision's foundOn, else the day of the run that found it

    bool isByHand() const { return rule == byHand; }
};

struct Filter {
    std::optional<base::Period> month;
    std::optional<base::PeriodRange> months;
    QString unit;
    QStringList rules;
    std::vector<State> states;
    std::vector<checks::Severity> severities;
    QString subject;
    bool withGone = true;          ///< also those the last check no longer found
};

}  // namespace mingcha::findings
