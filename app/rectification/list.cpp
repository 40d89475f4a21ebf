// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/list.h"

#include "base/clock.h"
#include "rectification/subject_names.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>
#include <tuple>

namespace mingcha::rectification {

namespace {

using findings::Finding;
using findings::State;

base::Result<base::Period> latestBilledMonth(vault::Connection& connection)
{
    MINGCHA_ASSIGN(const auto billed, records::billedPeriods(connection));
    return billed ? billed->to : base::Period::of(base::today());
}

bool isListed(const Finding& finding)
{
    // What was confirmed stays on the list when a later check no longer finds it: the work is under way or done.
    return finding.presence != findings::Presence::Gone || finding.state != State::Unconfirmed;
}

auto sortKey(const Finding& f) { return std::make_tuple(-static_cast<int>(f.severity), f.unit, f.rule, f.subject, f.period, f.id); }

base::Result<std::vector<Finding>> listedFindings(vault::Connection& connection, base::Period month, const QString& unit)
{
    findings::Filter filter;
    filter.month = month;
    filter.unit = unit;
    filter.states = {State::Unconfirmed, State::Rectifying, State::Rectified};
    MINGCHA_ASSIGN(auto findings, findings::listFindings(connection, filter));
    std::erase_if(findings, [](const Finding& f) { return !isListed(f); });
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return sortKey(a) < sortKey(b); });
    return findings;
}

/// The measure written by people, else the one the catalogue suggests.
QString measureOf(const Finding& finding)
{
    const checks::Rule* rule = checks::Catalogue::shipped().find(finding.rule);
    return !finding.decision.measure.isEmpty() || !rule ? finding.decision.measure : rule->measure.current();
}

ListRow rowOf(const Finding& finding, int number, QDate asOf)
{
    const findings::Decision& d = finding.decision;
    ListRow row;
    row.findingId = finding.id;
    row.number = number;
    row.foundOn = finding.foundDay;
    row.unit = finding.unit;
    row.discipline = checks::Catalogue::shipped().disciplineName(finding.discipline).current();
    row.code = finding.rule;
    row.subject = finding.subject;
    row.period = finding.period;
    row.kwh = finding.kwh;
    row.money = finding.money;
    row.countsMoney = finding.countsMoney;
    row.severity = finding.severity;
    row.nature = findings::natureName(d.nature);
    row.responsibleUnit = d.unit;
    row.person = d.person;
    row.cause = d.cause;
    row.measure = measureOf(finding);
    row.due = d.due;
    row.daysLeft = daysLeft(finding, asOf);
    row.doneOn = d.doneOn;
    row.result = d.result;
    row.recovered = d.recovered;
    row.penalty = d.penalty;
    row.closed = finding.state == State::Rectified;
    row.note = d.note;
    row.state = finding.state;
    row.isGone = finding.presence == findings::Presence::Gone;
    return row;
}

void addToSums(ListContent& content, const ListRow& row)
{
    const bool isConfirmed = row.state != State::Unconfirmed;
    (isConfirmed ? content.confirmedKwh : content.unconfirmedKwh) += row.kwh;
    if (row.countsMoney)
        (isConfirmed ? content.confirmedMoney : content.unconfirmedMoney) += row.money;
    content.recoveredMoney += row.recovered.value_or(base::Money());
    content.penaltyMoney += row.penalty.value_or(base::Money());
}

base::Result<void> addRows(vault::Connection& connection, ListContent& content, const std::vector<Finding>& findings)
{
    MINGCHA_ASSIGN(const auto proofs, findings::proofsOf(connection, findings));
    MINGCHA_ASSIGN(const auto names, subjectNames(connection, findings));
    const checks::Proof none;
    content.rows.reserve(findings.size());
    for (const Finding& finding : findings) {
        ListRow row = rowOf(finding, static_cast<int>(content.rows.size()) + 1, content.asOf);
        const auto proof = proofs.find(finding.id);
        row.problem = problemText(finding, proof == proofs.end() ? none : proof->second);
        if (finding.subjectKind == checks::SubjectKind::Customer)
            row.subjectName = names.value(finding.subject);
        addToSums(content, row);
        content.rows.push_back(std::move(row));
    }
    return {};
}

}  // namespace

base::Result<ListContent> buildList(vault::Connection& connection, std::optional<base::Period> month, const QString& unit, const QString& vaultName, std::optional<QDate> asOf)
{
    ListContent content;
    if (month) {
        content.month = *month;
    } else {
        MINGCHA_ASSIGN(content.month, latestBilledMonth(connection));
    }
    content.unitFilter = unit;
    content.vaultName = vaultName;
    content.asOf = asOf.value_or(base::today());
    MINGCHA_ASSIGN(content.office, records::loadOffice(connection));
    MINGCHA_ASSIGN(const auto run, findings::lastRun(connection));
    if (run) {
        content.lastCheck = run->at;
        content.lastCheckRange = run->range;
    }
    MINGCHA_ASSIGN(const auto findings, listedFindings(connection, content.month, unit));
    MINGCHA_TRY(addRows(connection, content, findings));
    return content;
}

base::Result<void> requireUnit(vault::Connection& connection, const QString& unit)
{
    if (unit.isEmpty())
        return {};
    MINGCHA_ASSIGN(QStringList known, units(connection));
    records::LoadRequest request{records::Kind::Customers, {}, {records::customer::Station}};
    request.withSources = false;
    MINGCHA_ASSIGN(const auto customers, records::loadFacts(connection, request));
    std::set<std::string_view> stations;
    for (size_t row = 0; row < customers.rows; ++row)
        stations.insert(customers.text(records::customer::Station, row));
    for (const std::string_view station : stations)
        known.append(QString::fromUtf8(station.data(), qsizetype(station.size())));
    known.removeAll(QString());
    known.removeDuplicates();
    if (known.contains(unit))
        return {};
    known.sort();
    return base::fail(base::ErrorCode::Failed, QCoreApplication::translate("rectification", "There is no unit \"%1\" on file.").arg(unit), QCoreApplication::translate("rectification", "No list and no report was written."),
                      known.isEmpty() ? QCoreApplication::translate("rectification", "No unit is on file yet; import the customers first, or leave the unit out.")
                                      : QCoreApplication::translate("rectification", "Name one of these: %1.").arg(known.join(QCoreApplication::translate("rectification", ", "))));
}

base::Result<QStringList> units(vault::Connection& connection) { return findings::unitsWithFindings(connection); }

}  // namespace mingcha::rectification
