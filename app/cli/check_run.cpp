// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_run.h"

#include "base/language.h"
#include "checks/not_run.h"
#include "findings/finding_store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingcha::cli {

namespace {

struct Tally {
    qint64 fresh, still, gone, back;
};

QJsonObject resultJson(const checks::CheckResult& result, const Tally& tally, qint64 hits)
{
    QJsonObject byRule;
    for (const auto& [rule, count] : result.countByRule)
        byRule[rule] = qint64(count);
    QJsonArray notRun;
    for (const auto& n : result.notRun)
        notRun.append(QJsonObject{{u"rule"_s, n.rule},
                                  {u"period"_s, n.period < 0 ? QString() : QString::fromStdString(base::Period::fromIndex(n.period).text())},
                                  {u"reason"_s, QString::fromStdString(n.reason)},
                                  {u"subjects"_s, qint64(n.subjects)},
                                  {u"text"_s, notRunText(n)}});
    return {{u"from"_s, QString::fromStdString(result.range.from.text())},
            {u"to"_s, QString::fromStdString(result.range.to.text())},
            {u"hits"_s, hits},
            {u"findings"_s, byRule},
            {u"not_run"_s, notRun},
            {u"new"_s, tally.fresh},
            {u"still"_s, tally.still},
            {u"gone"_s, tally.gone},
            {u"back"_s, tally.back}};
}

void tell(Context& context, const checks::CheckResult& result, const Tally& tally, qint64 hits)
{
    const auto& catalogue = checks::Catalogue::shipped();
    context.print(QCoreApplication::translate("cli", "Checked %1 to %2: %n finding(s).", nullptr, int(hits))
                      .arg(QString::fromStdString(result.range.from.text()), QString::fromStdString(result.range.to.text())));
    for (const auto& [code, count] : result.countByRule) {
        const auto* rule = catalogue.find(code);
        context.print(u"  %1  %2  %3"_s.arg(code).arg(count, 6).arg(rule ? rule->name.current() : QString()));
    }
    for (const QString& sentence : checks::notRunSummary(result.notRun))
        context.print(u"  "_s + sentence);
    context.print(base::translate("cli", "New %1, still there %2, gone %3, back %4.").arg(tally.fresh).arg(tally.still).arg(tally.gone).arg(tally.back));
}

}  // namespace

base::Result<CheckTold> checkAndTell(Context& context, vault::Vault& vault, checks::CheckRequest request)
{
    auto& connection = vault.connection();
    MINGCHA_ASSIGN(request.settings, checks::loadRuleSettings(connection));
    MINGCHA_ASSIGN(auto result, checks::runChecks(connection, request, &context.progress(), [&vault] { return vault.connect(vault::Access::ReadOnly); }));
    const auto hits = static_cast<qint64>(result.hits.size());
    MINGCHA_ASSIGN(auto comparison, findings::compareRun(connection, std::move(result)));
    const Tally tally{qint64(comparison.fresh.size()), qint64(comparison.still.size()), qint64(comparison.gone.size()), qint64(comparison.back.size())};
    const checks::CheckResult judged = comparison.result;
    if (!context.dryRun())
        MINGCHA_TRY(findings::applyRun(connection, std::move(comparison), context.who()));
    if (!context.json())
        tell(context, judged, tally, hits);
    return CheckTold{hits, resultJson(judged, tally, hits)};
}

}  // namespace mingcha::cli
