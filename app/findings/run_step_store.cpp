// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/proof_store.h"
#include "findings/row_store.h"
#include "findings/run_store.h"
#include "findings/step_store.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <unordered_map>

namespace mingcha::findings {

namespace {

/// What became of a stored finding in this run; `hit` is empty for one that is gone.
struct Fate {
    std::int64_t id;
    Presence presence;
    const checks::Hit* hit;
};

/// Presence and last run, which most findings of a run share with their neighbours.
struct Mark {
    Presence presence;
    std::int64_t lastRun;
    bool operator==(const Mark&) const = default;
};

struct MarkedRange {
    IdRange ids;
    Mark before, after;
};

std::vector<Fate> fatesOf(const Comparison& comparison)
{
    std::vector<Fate> fates;
    for (const auto& [id, hit] : comparison.still)
        fates.push_back({id, Presence::Still, &hit});
    for (const auto& [id, hit] : comparison.back)
        fates.push_back({id, Presence::Back, &hit});
    for (const std::int64_t id : comparison.gone)
        fates.push_back({id, Presence::Gone, nullptr});
    std::sort(fates.begin(), fates.end(), [](const Fate& a, const Fate& b) { return a.id < b.id; });
    return fates;
}

/// The UTF-8 code and the discipline of each rule, looked up once.
class RuleTexts {
public:
    struct Texts { std::string code, discipline; };
    const Texts& of(const QString& rule)
    {
        if (m_last && m_lastRule == rule)
            return *m_last;
        const checks::Rule* known = checks::Catalogue::shipped().find(rule);
        m_last = &m_texts.try_emplace(rule, Texts{rule.toStdString(), known ? known->discipline.toStdString() : std::string()}).first->second;
        m_lastRule = rule;
        return *m_last;
    }

private:
    std::map<QString, Texts> m_texts;
    QString m_lastRule;
    const Texts* m_last = nullptr;
};

/// Writes the findings of one run, inside the caller's transaction.
class RunWriter {
public:
    RunWriter(vault::Connection& connection, std::int64_t run, StepWriter step, ProofWriter proofs, ProofReader proofsOnFile)
        : m_connection(connection), m_run(run), m_step(std::move(step)), m_newProofs(std::move(proofs)), m_proofsOnFile(std::move(proofsOnFile)) {}

    base::Result<void> addFresh(const std::vector<checks::Hit>& hits);
    base::Result<void> markKnown(const Comparison& comparison);
    base::Result<void> finish();

private:
    base::Result<std::int64_t> addProof(const checks::Hit& hit);
    base::Result<Finding> foundAgain(const Finding& before, const checks::Hit& hit);
    base::Result<void> noteChange(const Finding& before, const checks::Hit& hit);
    void mark(const Finding& before, Presence presence);
    base::Result<void> writeMarks();
    base::Result<void> writeChanges();

    vault::Connection& m_connection;
    std::int64_t m_run;
    StepWriter m_step;
    ProofWriter m_newProofs;
    ProofReader m_proofsOnFile;
    RuleTexts m_rules;
    IdRange m_created, m_proofs;
    std::vector<MarkedRange> m_marks;
    std::vector<std::pair<std::int64_t, Images>> m_changes;
    std::int64_t m_touched = 0;
};

base::Result<std::int64_t> RunWriter::addProof(const checks::Hit& hit)
{
    MINGCHA_ASSIGN(const std::int64_t id, m_newProofs.add(hit.proof));
    m_proofs.add(id);
    return id;
}

base::Result<void> RunWriter::addFresh(const std::vector<checks::Hit>& hits)
{
    MINGCHA_ASSIGN(auto inserter, RowInserter::make(m_connection));
    NewRow row;
    row.run = m_run;
    for (const checks::Hit& hit : hits) {
        const auto& rule = m_rules.of(hit.rule);
        row.rule = rule.code;
        row.discipline = rule.discipline;
        row.subject = hit.subject;
        row.unit = hit.unit;
        row.becauseOf = hit.becauseOf;
        row.ruleVersion = hit.ruleVersion;
        row.subjectKind = hit.subjectKind;
        row.period = hit.period;
        row.month = hit.month;
        row.severity = hit.severity;
        row.kwh = hit.kwh;
        row.money = hit.money;
        MINGCHA_ASSIGN(row.proof, addProof(hit));
        MINGCHA_ASSIGN(const std::int64_t id, inserter.insert(row));
        m_created.add(id);
    }
    m_touched += static_cast<std::int64_t>(hits.size());
    return {};
}

/// The finding with what this run says of it. Its proof becomes a new one only when it differs.
base::Result<Finding> RunWriter::foundAgain(const Finding& before, const checks::Hit& hit)
{
    Finding after = before;
    after.ruleVersion = hit.ruleVersion;
    after.month = base::Period::fromIndex(hit.month);
    after.unit = QString::fromStdString(hit.unit);
    after.discipline = QString::fromStdString(m_rules.of(hit.rule).discipline);
    after.severity = hit.severity;
    after.kwh = hit.kwh;
    after.money = hit.money;
    after.becauseOf = QString::fromStdString(hit.becauseOf);
    MINGCHA_ASSIGN(const auto proof, m_proofsOnFile.read(before.proofId));
    if (!proof || std::string_view(proof->constData(), static_cast<size_t>(proof->size())) != hit.proof) {
        MINGCHA_ASSIGN(after.proofId, addProof(hit));
    }
    return after;
}

base::Result<void> RunWriter::noteChange(const Finding& before, const checks::Hit& hit)
{
    MINGCHA_ASSIGN(const auto after, foundAgain(before, hit));
    Images images = difference(before, after);
    if (!images.isEmpty())
        m_changes.emplace_back(before.id, std::move(images));
    return {};
}

/// Extends the last range when this finding follows it without a gap and fared alike.
void RunWriter::mark(const Finding& before, Presence presence)
{
    const Mark from{before.presence, before.lastRun};
    const Mark to{presence, presence == Presence::Gone ? before.lastRun : m_run};
    if (m_marks.empty() || m_marks.back().ids.to != before.id - 1 || !(m_marks.back().before == from) || !(m_marks.back().after == to))
        m_marks.push_back({{}, from, to});
    m_marks.back().ids.add(before.id);
}

base::Result<void> RunWriter::markKnown(const Comparison& comparison)
{
    const std::vector<Fate> fates = fatesOf(comparison);
    if (fates.empty())
        return {};
    MINGCHA_ASSIGN(auto query, m_connection.prepare("SELECT " + RowReader::columns() + " FROM finding WHERE id BETWEEN ? AND ? ORDER BY id"));
    query.bindAll(fates.front().id, fates.back().id);
    MINGCHA_ASSIGN(auto reader, RowReader::make(m_connection));
    for (auto fate = fates.begin(); fate != fates.end();) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            break;
        if (query.integer(0) != fate->id)
            continue;
        const Finding before = reader.read(query);
        mark(before, fate->presence);
        if (fate->hit)
            MINGCHA_TRY(noteChange(before, *fate->hit));
        ++fate;
    }
    query.reset();
    m_touched += static_cast<std::int64_t>(fates.size());
    MINGCHA_TRY(writeMarks());
    return writeChanges();
}

base::Result<void> RunWriter::writeMarks()
{
    MINGCHA_ASSIGN(auto insert, m_connection.prepare("INSERT INTO run_mark (step_id, first_id, last_id, before_presence, before_last_run, after_presence, after_last_run) "
                                                     "VALUES (?, ?, ?, ?, ?, ?, ?)"));
    MINGCHA_ASSIGN(auto update, m_connection.prepare("UPDATE finding SET presence = ?, last_run = ? WHERE id BETWEEN ? AND ?"));
    for (const MarkedRange& m : m_marks) {
        MINGCHA_TRY(insert.bindAll(m_step.id(), m.ids.from, m.ids.to, presenceId(m.before.presence), m.before.lastRun, presenceId(m.after.presence), m.after.lastRun).run());
        MINGCHA_TRY(update.bindAll(presenceId(m.after.presence), m.after.lastRun, m.ids.from, m.ids.to).run());
    }
    return {};
}

base::Result<void> RunWriter::writeChanges()
{
    ImageWriter writer(m_connection);
    for (const auto& [id, images] : m_changes) {
        MINGCHA_TRY(m_step.note(id, images));
        MINGCHA_TRY(writer.write(id, images.after));
    }
    return {};
}

base::Result<void> RunWriter::finish()
{
    MINGCHA_TRY(m_newProofs.finish());
    return m_step.finish(m_touched, m_created, m_proofs);
}

/// The values of every parameter of the rules that were run.
QJsonObject parametersOf(const checks::CheckResult& result, const checks::RuleSettings& settings)
{
    QJsonObject values;
    for (const QString& code : result.rules)
        if (const checks::Rule* rule = checks::Catalogue::shipped().find(code))
            for (const checks::Parameter& parameter : rule->parameters)
                values.insert(code + QLatin1Char('.') + parameter.id, QString::fromStdString(settings.value(*rule, parameter.id)));
    return values;
}

base::Result<RunRecord> recordOf(vault::Connection& connection, const Comparison& comparison, const QString& who)
{
    const checks::CheckResult& result = comparison.result;
    MINGCHA_ASSIGN(const auto settings, checks::loadRuleSettings(connection));
    RunRecord run;
    run.at = base::now();
    run.who = who;
    run.range = result.range;
    run.rules = QStringList(result.rules.begin(), result.rules.end());
    run.parameters = parametersOf(result, settings);
    run.notRun = result.notRun;
    run.fresh = static_cast<std::int64_t>(comparison.fresh.size());
    run.still = static_cast<std::int64_t>(comparison.still.size());
    run.gone = static_cast<std::int64_t>(comparison.gone.size());
    run.back = static_cast<std::int64_t>(comparison.back.size());
    run.countByRule = result.countByRule;
    return run;
}

QString nameOf(const base::PeriodRange& range)
{
    const QString from = QString::fromStdString(range.from.text()), to = QString::fromStdString(range.to.text());
    return range.from == range.to ? QCoreApplication::translate("findings", "Check of %1").arg(from) : QCoreApplication::translate("findings", "Check of %1 to %2").arg(from, to);
}

base::Error outdated()
{
    return {base::ErrorCode::Failed, QCoreApplication::translate("findings", "Another check was stored or undone since this one was compared with the findings on file."),
            QCoreApplication::translate("findings", "Nothing was changed."), QCoreApplication::translate("findings", "Run the check again."), {}};
}

}  // namespace

base::Result<std::int64_t> applyRun(vault::Connection& connection, Comparison comparison, const QString& who)
{
    MINGCHA_ASSIGN(auto transaction, vault::Transaction::begin(connection));
    MINGCHA_ASSIGN(const std::int64_t inForce, runInForce(connection));
    if (inForce != comparison.basedOn)
        return base::fail(outdated());
    MINGCHA_ASSIGN(const auto record, recordOf(connection, comparison, who));
    MINGCHA_ASSIGN(const std::int64_t run, addRun(connection, record));
    MINGCHA_ASSIGN(auto step, StepWriter::begin(connection, nameOf(record.range), who, {}, run));
    MINGCHA_ASSIGN(auto proofs, ProofWriter::make(connection));
    MINGCHA_ASSIGN(auto proofsOnFile, ProofReader::make(connection));
    RunWriter writer(connection, run, std::move(step), std::move(proofs), std::move(proofsOnFile));
    MINGCHA_TRY(writer.markKnown(comparison));
    MINGCHA_TRY(writer.addFresh(comparison.fresh));
    MINGCHA_TRY(writer.finish());
    MINGCHA_TRY(transaction.commit());
    return run;
}

}  // namespace mingcha::findings
