// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/row_store.h"

#include "findings/ids.h"
#include "findings/image.h"

#include <QCoreApplication>

namespace mingcha::findings {

namespace {

std::optional<base::Money> moneyAt(const vault::Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(base::Money::fromScaled(row.integer(column)));
}

QDate dateAt(const vault::Statement& row, int column) { return row.isNull(column) ? QDate() : base::dateOf(row.integer(column)); }

base::Error damagedImage(const QString& column)
{
    return {base::ErrorCode::Damaged, QCoreApplication::translate("findings", "The record of an edit in the vault cannot be read."),
            QCoreApplication::translate("findings", "Nothing was changed."),
            QCoreApplication::translate("findings", "Verify the vault and restore the newest sound backup into a new file."), column};
}

}  // namespace

const std::string& RowReader::columns()
{
    static const std::string list =
        "id, rule, rule_version, subject_kind, subject, period, month, unit, discipline, severity, kwh, money, because_of, proof, presence, first_run, last_run, "
        "state, responsible_unit, person, nature, cause, measure, due, done_on, result, recovered, penalty, note, withdrawn_because, found_on, problem";
    return list;
}

base::Result<RowReader> RowReader::make(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto days, runDays(connection));
    return RowReader(std::move(days));
}

const QString& RowReader::shared(std::string_view text)
{
    static const QString nobodyHasDecided;
    if (text.empty())
        return nobodyHasDecided;
    const auto it = m_texts.find(text);
    if (it != m_texts.end())
        return it->second;
    return m_texts.emplace(text, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).first->second;
}

Finding RowReader::read(const vault::Statement& row)
{
    Finding f;
    f.id = row.integer(0);
    f.rule = shared(row.text(1));
    f.ruleVersion = static_cast<int>(row.integer(2));
    f.subjectKind = subjectKindFromId(row.text(3));
    f.subject = row.string(4);
    if (!row.isNull(5))
        f.period = base::Period::fromIndex(static_cast<int>(row.integer(5)));
    f.month = base::Period::fromIndex(static_cast<int>(row.integer(6)));
    f.unit = shared(row.text(7));
    f.discipline = shared(row.text(8));
    f.severity = static_cast<checks::Severity>(row.integer(9));
    f.kwh = base::Energy::fromScaled(row.integer(10));
    f.money = base::Money::fromScaled(row.integer(11));
    f.becauseOf = row.string(12);
    f.countsMoney = f.becauseOf.isEmpty();
    f.proofId = row.integer(13);
    f.presence = presenceFromId(row.text(14));
    f.firstRun = row.integer(15);
    f.lastRun = row.integer(16);
    f.state = stateFromId(row.text(17));
    Decision& d = f.decision;
    d.unit = shared(row.text(18));
    d.person = shared(row.text(19));
    d.nature = natureFromId(row.text(20));
    d.cause = shared(row.text(21));
    d.measure = shared(row.text(22));
    d.due = dateAt(row, 23);
    d.doneOn = dateAt(row, 24);
    d.result = shared(row.text(25));
    d.recovered = moneyAt(row, 26);
    d.penalty = moneyAt(row, 27);
    d.note = shared(row.text(28));
    d.withdrawnBecause = shared(row.text(29));
    d.foundOn = dateAt(row, 30);
    d.text = row.string(31);
    f.foundDay = d.foundOn;
    if (const auto day = m_runDays.find(f.firstRun); !f.foundDay.isValid() && day != m_runDays.end())
        f.foundDay = day->second;
    return f;
}

base::Result<RowInserter> RowInserter::make(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto statement, connection.prepare("INSERT INTO finding (rule, rule_version, subject_kind, subject, period, month, unit, discipline, severity, kwh, money, "
                                                      "because_of, proof, presence, first_run, last_run, measure, found_on, problem) "
                                                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', ?14, ?14, ?, ?, ?)"));
    return RowInserter(connection, std::move(statement));
}

base::Result<std::int64_t> RowInserter::insert(const NewRow& row)
{
    int index = 0;
    const auto text = [&](std::string_view value) { m_statement.bind(++index, value); };
    const auto number = [&](std::int64_t value) { m_statement.bind(++index, value); };
    const auto textOrNull = [&](std::string_view value) { value.empty() ? m_statement.bindNull(++index) : m_statement.bind(++index, value); };
    const auto numberOrNull = [&](bool isSet, std::int64_t value) { isSet ? m_statement.bind(++index, value) : m_statement.bindNull(++index); };
    text(row.rule);
    number(row.ruleVersion);
    text(subjectKindId(row.subjectKind));
    text(row.subject);
    numberOrNull(row.period >= 0, row.period);
    number(row.month);
    text(row.unit);
    text(row.discipline);
    number(static_cast<int>(row.severity));
    number(row.kwh.scaled());
    number(row.money.scaled());
    textOrNull(row.becauseOf);
    numberOrNull(row.proof != 0, row.proof);
    numberOrNull(row.run != 0, row.run);
    textOrNull(row.measure);
    numberOrNull(row.foundOn.isValid(), row.foundOn.toJulianDay());
    textOrNull(row.problem);
    MINGCHA_TRY(m_statement.run());
    return m_connection->lastInsertId();
}

base::Result<vault::Statement*> ImageWriter::statementFor(const QStringList& columns)
{
    if (const auto it = m_statements.find(columns); it != m_statements.end())
        return &it->second;
    for (const QString& column : columns)
        if (!isImageColumn(column))
            return base::fail(damagedImage(column));
    const QString sql = QStringLiteral("UPDATE finding SET %1 = ? WHERE id = ?").arg(columns.join(QStringLiteral(" = ?, ")));
    MINGCHA_ASSIGN(auto statement, m_connection->prepare(sql.toStdString()));
    return &m_statements.emplace(columns, std::move(statement)).first->second;
}

base::Result<void> ImageWriter::write(std::int64_t findingId, const QJsonObject& image)
{
    if (image.isEmpty())
        return {};
    const QStringList columns = image.keys();
    MINGCHA_ASSIGN(auto* statement, statementFor(columns));
    int index = 0;
    for (const QString& column : columns) {
        const QJsonValue value = image[column];
        if (value.isNull())
            statement->bindNull(++index);
        else if (value.isString())
            statement->bind(++index, value.toString());
        else
            statement->bind(++index, std::int64_t(value.toInteger()));
    }
    return statement->bind(++index, findingId).run();
}

base::Result<std::map<std::int64_t, QDate>> runDays(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT id, at FROM check_run"));
    std::map<std::int64_t, QDate> days;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return days;
        days.emplace(query.integer(0), QDateTime::fromString(query.string(1), Qt::ISODate).date());
    }
}

}  // namespace mingcha::findings
