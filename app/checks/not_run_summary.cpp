// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/not_run.h"

#include "base/language.h"

#include <algorithm>

namespace mingcha::checks {

namespace {

/// Months one after the other with the same number of subjects.
struct Span {
    int from = -1, to = -1;
    std::int64_t subjects = 0;
    auto operator<=>(const Span&) const = default;
};
using Spans = std::vector<Span>;

void extend(Spans& spans, const NotRun& n)
{
    if (!spans.empty() && spans.back().subjects == n.subjects && n.period >= 0 && spans.back().to + 1 == n.period)
        spans.back().to = n.period;
    else
        spans.push_back({n.period, n.period, n.subjects});
}

QString monthText(int period) { return QString::fromStdString(base::Period::fromIndex(period).text()); }

QString spanText(const Span& span)
{
    const QString months = span.from < 0           ? QString()
                           : span.from == span.to ? monthText(span.from)
                                                  : base::translate("checks", "%1 to %2").arg(monthText(span.from), monthText(span.to));
    if (span.subjects == 0)
        return months;
    const int subjects = int(span.subjects);
    return months.isEmpty() ? QCoreApplication::translate("checks", "%n subject(s)", nullptr, subjects)
                            : QCoreApplication::translate("checks", "%1 (%n subject(s))", nullptr, subjects).arg(months);
}

QString sentence(const QStringList& rules, const Spans& spans, const QString& reason)
{
    QStringList places;
    for (const Span& span : spans)
        places += spanText(span);
    places.removeAll(QString());
    const QString separator = base::translate("checks", ", ");
    return places.isEmpty() ? base::translate("checks", "%1 not run: %2.").arg(rules.join(separator), reason)
                            : base::translate("checks", "%1 not run for %2: %3.").arg(rules.join(separator), places.join(separator), reason);
}

}  // namespace

QStringList notRunSummary(const std::vector<NotRun>& notRun)
{
    struct Part {
        NotRun example;
        Spans spans;
    };
    std::vector<Part> parts;  // by rule and reason, in the order given
    for (const NotRun& n : notRun) {
        const auto same = std::ranges::find_if(parts, [&](const Part& p) { return p.example.rule == n.rule && p.example.reason == n.reason; });
        Part& part = same == parts.end() ? parts.emplace_back(Part{n, {}}) : *same;
        extend(part.spans, n);
    }
    QStringList sentences;
    std::vector<bool> told(parts.size());
    for (size_t i = 0; i < parts.size(); ++i) {
        if (told[i])
            continue;
        QStringList rules;
        for (size_t j = i; j < parts.size(); ++j)
            if (parts[j].example.reason == parts[i].example.reason && parts[j].spans == parts[i].spans) {
                rules += parts[j].example.rule;
                told[j] = true;
            }
        sentences += sentence(rules, parts[i].spans, notRunReason(parts[i].example));
    }
    return sentences;
}

}  // namespace mingcha::checks
