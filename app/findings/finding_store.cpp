// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/finding_store.h"

#include "findings/proof_store.h"
#include "findings/row_store.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <variant>

namespace mingcha::findings {

namespace {

constexpr std::int64_t rowsBetweenLooks = 8192;   // how often a listing hears that it should stop

base::Error noSuchFinding(std::int64_t id)
{
    return {base::ErrorCode::Failed, QCoreApplication::translate("findings", "There is no finding with the number %1.").arg(id), {},
            QCoreApplication::translate("findings", "List the findings to see their numbers."), {}};
}

std::string placeholders(size_t count)
{
    std::string list;
    for (size_t i = 0; i < count; ++i)
        list += i ? ", ?" : "?";
    return list;
}

/// The WHERE clause of a filter and the values of its placeholders, in order.
class Condition {
public:
    explicit Condition(const Filter& filter)
    {
        if (filter.month)
            add("month = ?", std::int64_t(filter.month->index()));
        if (filter.months) {
            add("month >= ?", std::int64_t(filter.months->from.index()));
            add("month <= ?", std::int64_t(filter.months->to.index()));
        }
        if (!filter.unit.isEmpty())
            add("unit = ?", filter.unit);
        if (!filter.subject.isEmpty())
            add("subject = ?", filter.subject);
        addAny("rule", filter.rules, [](const QString& rule) { return rule; });
        addAny("state", filter.states, [](State state) { return QString::fromLatin1(stateId(state).data()); });
        addAny("severity", filter.severities, [](checks::Severity severity) { return static_cast<std::int64_t>(severity); });
        if (!filter.withGone)
            addText("presence <> 'gone'");
    }

    const std::string& sql() const { return m_sql; }
    void bind(vault::Statement& statement) const
    {
        for (size_t i = 0; i < m_values.size(); ++i)
            std::visit([&](const auto& value) { statement.bind(static_cast<int>(i) + 1, value); }, m_values[i]);
    }

private:
    using Value = std::variant<std::int64_t, QString>;

    void addText(const std::string& condition) { m_sql += (m_sql.empty() ? " WHERE " : " AND ") + condition; }
    void add(const std::string& condition, Value value)
    {
        addText(condition);
        m_values.push_back(std::move(value));
    }
    template <class List, class ToValue>
    void addAny(const std::string& column, const List& wanted, ToValue toValue)
    {
        if (wanted.empty())
            return;
        addText(column + " IN (" + placeholders(static_cast<size_t>(wanted.size())) + ")");
        for (const auto& value : wanted)
            m_values.push_back(toValue(value));
    }

    std::string m_sql;
    std::vector<Value> m_values;
};

/// Those of the causes that are on file and on the list: they count their own money.
base::Result<QSet<QString>> causesThatCount(vault::Connection& connection, const QSet<QString>& causes)
{
    QSet<QString> rules;
    for (const QString& cause : causes)
        rules.insert(cause.section(u'|', 0, 0));
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT rule, subject, period FROM finding WHERE state <> 'withdrawn' AND NOT (state = 'unconfirmed' AND presence = 'gone') AND rule IN (" +
                                                  placeholders(static_cast<size_t>(rules.size())) + ")"));
    int place = 0;
    for (const QString& rule : rules)
        query.bind(++place, rule);
    QSet<QString> counting;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return counting;
        const std::string period = query.isNull(2) ? std::string() : base::Period::fromIndex(static_cast<int>(query.integer(2))).text();
        const QString finding = query.string(0) + u'|' + query.string(1) + u'|' + QString::fromStdString(period);
        if (causes.contains(finding))
            counting.insert(finding);
    }
}

/// A consequence whose cause counts nothing (it was withdrawn, is gone unconfirmed, or its rule was never run) stands for itself: its money would be nowhere.
template <class Findings, class FindingOf>
base::Result<void> countWhatStandsAlone(vault::Connection& connection, Findings& findings, FindingOf&& findingOf)
{
    QSet<QString> causes;
    for (auto& item : findings)
        if (const Finding& finding = findingOf(item); !finding.countsMoney)
            causes.insert(finding.becauseOf);
    if (causes.isEmpty())
        return {};
    MINGCHA_ASSIGN(const auto counting, causesThatCount(connection, causes));
    for (auto& item : findings)
        if (Finding& finding = findingOf(item); !finding.countsMoney)
            finding.countsMoney = !counting.contains(finding.becauseOf);
    return {};
}

}  // namespace

base::Result<std::vector<Finding>> listFindings(vault::Connection& connection, const Filter& filter, base::Progress* progress)
{
    const Condition condition(filter);
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT " + RowReader::columns() + " FROM finding" + condition.sql() + " ORDER BY id"));
    condition.bind(query);
    MINGCHA_ASSIGN(auto reader, RowReader::make(connection));
    std::vector<Finding> findings;
    if (condition.sql().empty()) {
        MINGCHA_ASSIGN(const std::int64_t count, countFindings(connection));
        findings.reserve(static_cast<size_t>(count));  // moving 200,000 of them about while the list grows would take longer than counting
    }
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            break;
        findings.push_back(reader.read(query));
        if (findings.size() % rowsBetweenLooks == 0 && base::isCancelled(progress))
            return base::fail(base::cancelled());
    }
    MINGCHA_TRY(countWhatStandsAlone(connection, findings, [](Finding& finding) -> Finding& { return finding; }));
    return findings;
}

base::Result<std::map<std::int64_t, Finding>> findFindings(vault::Connection& connection, const std::vector<std::int64_t>& ids)
{
    MINGCHA_ASSIGN(auto reader, RowReader::make(connection));
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT " + RowReader::columns() + " FROM finding WHERE id = ?"));
    std::map<std::int64_t, Finding> findings;
    for (const std::int64_t id : ids) {
        query.bind(1, id);
        MINGCHA_ASSIGN(const bool found, query.step());
        if (found)
            findings.emplace(id, reader.read(query));
        query.reset();
    }
    MINGCHA_TRY(countWhatStandsAlone(connection, findings, [](auto& entry) -> Finding& { return entry.second; }));
    return findings;
}

base::Result<std::optional<Finding>> findFinding(vault::Connection& connection, std::int64_t id)
{
    MINGCHA_ASSIGN(auto found, findFindings(connection, {id}));
    if (found.empty())
        return std::optional<Finding>();
    Finding& finding = found.begin()->second;
    MINGCHA_ASSIGN(auto proofs, ProofReader::make(connection));
    MINGCHA_ASSIGN(const auto proof, proofs.read(finding.proofId));
    finding.proof = proof.value_or(QByteArray());
    return std::optional(std::move(finding));
}

base::Result<checks::Proof> proofOf(vault::Connection& connection, std::int64_t id)
{
    MINGCHA_ASSIGN(const auto finding, findFinding(connection, id));
    if (!finding)
        return base::fail(noSuchFinding(id));
    return finding->proof.isEmpty() ? checks::Proof() : checks::Proof::fromJson(finding->proof);
}

base::Result<std::map<std::int64_t, checks::Proof>> proofsOf(vault::Connection& connection, const std::vector<Finding>& findings)
{
    // In the order in which they were written, so that each block is unpacked once.
    std::vector<std::pair<std::int64_t, std::int64_t>> wanted;
    for (const Finding& finding : findings)
        wanted.emplace_back(finding.proofId, finding.id);
    std::sort(wanted.begin(), wanted.end());
    MINGCHA_ASSIGN(auto reader, ProofReader::make(connection));
    std::map<std::int64_t, checks::Proof> proofs;
    for (const auto& [proofId, findingId] : wanted) {
        MINGCHA_ASSIGN(const auto json, reader.read(proofId));
        if (json)
            proofs.emplace(findingId, checks::Proof::fromJson(*json));
    }
    return proofs;
}

base::Result<std::int64_t> countFindings(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT count(*) FROM finding"));
    MINGCHA_TRY(query.step());
    return query.integer(0);
}

base::Result<QStringList> unitsWithFindings(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT DISTINCT unit FROM finding WHERE unit <> '' ORDER BY unit"));
    QStringList units;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return units;
        units.append(query.string(0));
    }
}

}  // namespace mingcha::findings
