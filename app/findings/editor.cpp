// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/editor.h"

#include "base/clock.h"
#include "findings/change_rules.h"
#include "findings/finding_store.h"
#include "findings/row_store.h"
#include "findings/step_store.h"

#include <QCoreApplication>
#include <set>

namespace mingcha::findings {

namespace {

using Changes = std::vector<std::pair<std::int64_t, Change>>;

/// What changes would do: the images of those that change, and a preview of all.
struct Draft {
    Preview preview;
    std::vector<std::pair<std::int64_t, Images>> images;
};

QString reasonFor(const Finding& finding, const QString& reason)
{
    return QCoreApplication::translate("findings", "Finding %1 (%2, %3): %4").arg(QString::number(finding.id), finding.rule, finding.subject, reason);
}

base::Result<Draft> draft(vault::Connection& connection, const Changes& changes)
{
    std::vector<std::int64_t> ids;
    for (const auto& [id, change] : changes)
        ids.push_back(id);
    MINGCHA_ASSIGN(const auto findings, findFindings(connection, ids));
    const QDate today = base::today();
    Draft result;
    std::set<std::int64_t> seen;
    for (const auto& [id, change] : changes) {
        if (!seen.insert(id).second)
            continue;
        const auto it = findings.find(id);
        if (it == findings.end()) {
            result.preview.refused.emplace_back(id, QCoreApplication::translate("findings", "There is no finding with the number %1.").arg(id));
            continue;
        }
        const auto after = changed(it->second, change, today);
        if (!after) {
            result.preview.refused.emplace_back(id, reasonFor(it->second, after.error()));
            continue;
        }
        Images images = difference(it->second, *after);
        (images.isEmpty() ? result.preview.unchanged : result.preview.touched).push_back(id);
        if (!images.isEmpty())
            result.images.emplace_back(id, std::move(images));
    }
    return result;
}

base::Error refusal(const Preview& preview)
{
    const size_t all = preview.touched.size() + preview.unchanged.size() + preview.refused.size();
    const QString& first = preview.refused.front().second;
    const QString what = all == 1 ? first
                                  : QCoreApplication::translate("findings", "%1 of the %2 findings cannot be changed in this way. The first one: %3")
                                        .arg(QString::number(preview.refused.size()), QString::number(all), first);
    return {base::ErrorCode::Failed, what, QCoreApplication::translate("findings", "Nothing was changed."),
            all == 1 ? QString() : QCoreApplication::translate("findings", "Take the findings named in the preview out of the selection and try again."), {}};
}

/// All changes given, or the same one for many.
base::Result<std::int64_t> apply(vault::Connection& connection, const Changes& changes, const QString& stepName, const QString& who, const QString& why)
{
    MINGCHA_ASSIGN(auto transaction, vault::Transaction::begin(connection));
    MINGCHA_ASSIGN(const auto planned, draft(connection, changes));
    if (!planned.preview.refused.empty())
        return base::fail(refusal(planned.preview));
    if (planned.images.empty())
        return 0;
    MINGCHA_ASSIGN(auto step, StepWriter::begin(connection, stepName, who, why.trimmed()));
    ImageWriter writer(connection);
    for (const auto& [id, images] : planned.images) {
        MINGCHA_TRY(step.note(id, images));
        MINGCHA_TRY(writer.write(id, images.after));
    }
    MINGCHA_TRY(step.finish(static_cast<std::int64_t>(planned.images.size())));
    MINGCHA_TRY(transaction.commit());
    return step.id();
}

Changes sameFor(const std::vector<std::int64_t>& ids, const Change& change)
{
    Changes changes;
    for (const std::int64_t id : ids)
        changes.emplace_back(id, change);
    return changes;
}

/// Why a finding cannot be entered so; empty when it can.
QString entryFault(const HandFinding& finding)
{
    if (finding.subject.trimmed().isEmpty())
        return QCoreApplication::translate("findings", "A finding needs a subject: a customer number, an area number, or what else it is about.");
    if (finding.text.trimmed().isEmpty())
        return QCoreApplication::translate("findings", "A finding entered by hand needs a text that says what the problem is.");
    if (!finding.month.isValid())
        return QCoreApplication::translate("findings", "A finding needs the month it belongs to.");
    const auto& disciplines = checks::Catalogue::shipped().disciplines();
    if (std::none_of(disciplines.begin(), disciplines.end(), [&](const auto& d) { return d.id == finding.discipline; }))
        return QCoreApplication::translate("findings", "A finding needs one of the nine disciplines.");
    if (finding.kwh < base::Energy() || finding.money < base::Money())
        return QCoreApplication::translate("findings", "kWh and money at stake cannot be negative. Enter 0 or more.");
    return {};
}

}  // namespace

base::Result<Preview> previewChange(vault::Connection& connection, const std::vector<std::int64_t>& ids, const Change& change)
{
    MINGCHA_ASSIGN(auto planned, draft(connection, sameFor(ids, change)));
    return std::move(planned.preview);
}

base::Result<std::int64_t> applyChange(vault::Connection& connection, const std::vector<std::int64_t>& ids, const Change& change, const QString& stepName, const QString& who,
                                       const QString& why)
{
    return apply(connection, sameFor(ids, change), stepName, who, why);
}

base::Result<std::int64_t> applyChanges(vault::Connection& connection, const Changes& changes, const QString& stepName, const QString& who, const QString& why)
{
    return apply(connection, changes, stepName, who, why);
}

base::Result<std::int64_t> enterByHand(vault::Connection& connection, const HandFinding& finding, const QString& who)
{
    if (const QString fault = entryFault(finding); !fault.isEmpty())
        return base::fail(base::ErrorCode::Failed, fault, QCoreApplication::translate("findings", "Nothing was stored."));
    const std::string rule = byHand.toStdString(), subject = finding.subject.trimmed().toStdString(), unit = finding.unit.trimmed().toStdString(),
                      discipline = finding.discipline.toStdString(), measure = finding.measure.trimmed().toStdString(), text = finding.text.trimmed().toStdString();
    NewRow row;
    row.rule = rule;
    row.subject = subject;
    row.unit = unit;
    row.discipline = discipline;
    row.measure = measure;
    row.problem = text;
    row.subjectKind = finding.subjectKind;
    row.month = finding.month.index();
    row.severity = finding.severity;
    row.kwh = finding.kwh;
    row.money = finding.money;
    row.foundOn = base::today();

    MINGCHA_ASSIGN(auto transaction, vault::Transaction::begin(connection));
    const QString name = QCoreApplication::translate("findings", "Enter a finding by hand: %1").arg(finding.subject.trimmed());
    MINGCHA_ASSIGN(auto step, StepWriter::begin(connection, name, who, {}));
    MINGCHA_ASSIGN(auto inserter, RowInserter::make(connection));
    MINGCHA_ASSIGN(const std::int64_t id, inserter.insert(row));
    MINGCHA_ASSIGN(const auto stored, findFindings(connection, {id}));
    Images images = difference(Finding(), stored.at(id));
    images.before = {};
    MINGCHA_TRY(step.note(id, images));
    MINGCHA_TRY(step.finish(1, IdRange{id, id}));
    MINGCHA_TRY(transaction.commit());
    return id;
}

}  // namespace mingcha::findings
