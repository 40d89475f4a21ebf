// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "findings/run_store.h"
#include "findings/run_writer_store.h"

#include <QCoreApplication>

namespace mingcha::findings {

namespace {

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
    MINGCHA_ASSIGN(auto writer, RunWriter::make(connection, run, std::move(step)));
    MINGCHA_TRY(writer.markKnown(comparison));
    MINGCHA_TRY(writer.addFresh(comparison.fresh));
    MINGCHA_TRY(writer.finish());
    MINGCHA_TRY(transaction.commit());
    return run;
}

}  // namespace mingcha::findings
