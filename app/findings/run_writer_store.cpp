// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/run_writer_store.h"

#include "findings/row_store.h"

#include <algorithm>

namespace mingcha::findings {

namespace {

/// What became of a stored finding in this run; `hit` is empty for one that is gone.
struct Fate {
    std::int64_t id;
    Presence presence;
    const checks::Hit* hit;
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

}  // namespace

const RuleTexts::Texts& RuleTexts::of(const QString& rule)
{
    if (m_last && m_lastRule == rule)
        return *m_last;
    const checks::Rule* known = checks::Catalogue::shipped().find(rule);
    m_last = &m_texts.try_emplace(rule, Texts{rule.toStdString(), known ? known->discipline.toStdString() : std::string()}).first->second;
    m_lastRule = rule;
    return *m_last;
}

base::Result<RunWriter> RunWriter::make(vault::Connection& connection, std::int64_t run, StepWriter step)
{
    MINGCHA_ASSIGN(auto proofs, ProofWriter::make(connection));
    MINGCHA_ASSIGN(auto proofsOnFile, ProofReader::make(connection));
    return RunWriter(connection, run, std::move(step), std::move(proofs), std::move(proofsOnFile));
}

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
    MINGCHA_ASSIGN(auto reader, RowReader::make(m_connection));
    // Those of a month lie far apart among the findings of years: what lies between is not read.
    constexpr std::int64_t far = 32;
    for (auto fate = fates.begin(); fate != fates.end();) {
        const auto end = std::adjacent_find(fate, fates.end(), [](const Fate& a, const Fate& b) { return b.id - a.id > far; });
        const auto last = end == fates.end() ? std::prev(end) : end;
        query.bindAll(fate->id, last->id);
        for (const auto behind = std::next(last); fate != behind;) {
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
        fate = std::next(last);
    }
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

}  // namespace mingcha::findings
