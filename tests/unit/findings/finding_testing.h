// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "findings/editor.h"
#include "support/result_testing.h"

#include <QTemporaryDir>

namespace mingcha::tests {

inline const base::Period january(2025, 1), february(2025, 2), march(2025, 3);

/// An empty vault. Its file is made once (deriving the key takes a while) and emptied for each test.
class ScratchVault {
public:
    ScratchVault() : m_shared(shared())
    {
        const auto emptied = connection().execute(
            "DELETE FROM run_mark; DELETE FROM edit_change; DELETE FROM edit_event; DELETE FROM edit_step; DELETE FROM finding; DELETE FROM finding_undone; DELETE FROM proof_block;"
            "DELETE FROM check_run; DELETE FROM fact_column; DELETE FROM fact_block; DELETE FROM import; DELETE FROM account_block; DELETE FROM setting; DELETE FROM sqlite_sequence");
        if (!emptied)
            qFatal("%s", qPrintable(emptied.error().detail));
    }
    vault::Connection& connection() { return m_shared.vault->connection(); }

private:
    struct Shared {
        QTemporaryDir folder;
        std::unique_ptr<vault::Vault> vault;
    };
    static Shared& shared()
    {
        static Shared only;
        if (!only.vault) {
            auto created = vault::Vault::create(only.folder.filePath(QStringLiteral("t.mingcha")), base::Secret(QByteArray("correct horse battery staple")));
            if (!created)
                qFatal("%s", qPrintable(created.error().text()));
            only.vault = std::move(*created);
        }
        return only;
    }
    Shared& m_shared;
};

inline checks::Hit hit(const char* rule, const char* subject, base::Period period, int yuan = 10, const std::string& note = "a")
{
    checks::Hit h;
    h.rule = QString::fromLatin1(rule);
    h.subject = subject;
    h.period = period.isValid() ? period.index() : -1;
    h.month = period.index();
    h.unit = "ST001";
    h.money = base::Money::fromWhole(yuan);
    h.kwh = base::Energy::fromWhole(yuan * 2);
    checks::Proof proof;
    proof.formulas = {note + " = " + std::to_string(yuan)};
    h.proof = proof.toJson();
    return h;
}

/// A finding of a survey or archive rule: no period, but a month.
inline checks::Hit undatedHit(const char* rule, const char* subject, base::Period month)
{
    checks::Hit h = hit(rule, subject, month);
    h.period = -1;
    return h;
}

inline checks::CheckResult resultOf(base::PeriodRange range, std::vector<QString> rules, std::vector<checks::Hit> hits)
{
    checks::CheckResult result;
    result.range = range;
    result.rules = std::move(rules);
    for (const QString& rule : result.rules)
        result.countByRule[rule] = std::count_if(hits.begin(), hits.end(), [&](const auto& h) { return h.rule == rule; });
    result.hits = std::move(hits);
    return result;
}

/// Compares and applies; the id of the run.
inline base::Result<std::int64_t> run(vault::Connection& connection, checks::CheckResult result)
{
    MINGCHA_ASSIGN(auto comparison, findings::compareRun(connection, std::move(result)));
    return findings::applyRun(connection, std::move(comparison), QStringLiteral("Li"));
}

/// Every byte of the rows of a query, one line per row.
inline QByteArray dumpOf(vault::Connection& connection, const char* sql)
{
    auto query = connection.prepare(sql);
    if (!query)
        qFatal("%s", qPrintable(query.error().detail));
    QByteArray dump;
    while (query->step().value_or(false))
        dump += QByteArray(query->text(0).data(), qsizetype(query->text(0).size())) + '\n';
    return dump;
}

/// The findings as the vault holds them, byte by byte, and after them their proofs.
inline QByteArray dumpFindings(vault::Connection& connection)
{
    QByteArray dump = dumpOf(connection, "SELECT json_array(id, rule, rule_version, subject_kind, subject, period, month, unit, discipline, severity, kwh, money, because_of, proof, "
                                         "presence, first_run, last_run, state, responsible_unit, person, nature, cause, measure, due, done_on, result, recovered, penalty, note, "
                                         "withdrawn_because, found_on, problem) FROM finding ORDER BY id");
    const auto list = findings::listFindings(connection);
    const auto proofs = findings::proofsOf(connection, *list);
    if (!proofs)
        qFatal("%s", qPrintable(proofs.error().detail));
    for (const auto& [id, proof] : *proofs)
        dump += QByteArray::fromStdString(proof.toJson()) + '\n';
    return dump;
}

}  // namespace mingcha::tests
