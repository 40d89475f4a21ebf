// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_store.h"
#include "findings/proof_store.h"
#include "findings/step_store.h"

namespace mingcha::findings {

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

/// The UTF-8 code and the discipline of each rule, looked up once.
class RuleTexts {
public:
    struct Texts { std::string code, discipline; };
    const Texts& of(const QString& rule);

private:
    std::map<QString, Texts> m_texts;
    QString m_lastRule;
    const Texts* m_last = nullptr;
};

/// Writes the findings of one run, inside the caller's transaction.
class RunWriter {
public:
    static base::Result<RunWriter> make(vault::Connection& connection, std::int64_t run, StepWriter step);

    base::Result<void> addFresh(const std::vector<checks::Hit>& hits);
    base::Result<void> markKnown(const Comparison& comparison);
    base::Result<void> finish();

private:
    RunWriter(vault::Connection& connection, std::int64_t run, StepWriter step, ProofWriter proofs, ProofReader proofsOnFile)
        : m_connection(connection), m_run(run), m_step(std::move(step)), m_newProofs(std::move(proofs)), m_proofsOnFile(std::move(proofsOnFile)) {}
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

}  // namespace mingcha::findings
