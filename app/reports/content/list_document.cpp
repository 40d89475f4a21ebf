// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/wording.h"
#include "reports/report.h"

using namespace Qt::StringLiterals;

namespace mingcha::reports {
namespace {

using rectification::ListContent;
using rectification::ListRow;

constexpr int severityCell = 9, daysCell = 13;

std::vector<TableBlock::Column> columns()
{
    return {{QCoreApplication::translate("reports", "No."), 0.9, true, false},
            {QCoreApplication::translate("reports", "Found on"), 1.9, false, true},
            {QCoreApplication::translate("reports", "Audited unit"), 2.0, false, false},
            {QCoreApplication::translate("reports", "Discipline"), 1.8, false, false},
            {QCoreApplication::translate("reports", "Code"), 1.1, false, true},
            {QCoreApplication::translate("reports", "Customer / area"), 2.9, false, false},
            {QCoreApplication::translate("reports", "Problem"), 8.2, false, false},
            {QCoreApplication::translate("reports", "kWh"), 2.0, true, false},
            {QCoreApplication::translate("reports", "Money (yuan)"), 2.3, true, false},
            {QCoreApplication::translate("reports", "Severity"), 1.6, false, true},
            {QCoreApplication::translate("reports", "Status"), 1.5, false, true},
            {QCoreApplication::translate("reports", "Responsible"), 2.4, false, false},
            {QCoreApplication::translate("reports", "Due"), 1.9, false, true},
            {QCoreApplication::translate("reports", "Days left"), 1.2, true, false}};
}

/// What stands in the second line: nature, cause, measure, result, each only when it is there.
QString secondLine(const ListRow& row)
{
    QStringList parts;
    if (!row.nature.isEmpty())
        parts.append(QCoreApplication::translate("reports", "Nature: %1").arg(row.nature));
    if (!row.cause.isEmpty())
        parts.append(QCoreApplication::translate("reports", "Cause: %1").arg(row.cause));
    if (!row.measure.isEmpty())
        parts.append(QCoreApplication::translate("reports", "Measure: %1").arg(row.measure));
    if (!row.result.isEmpty() || row.doneOn.isValid() || row.recovered || row.penalty) {
        QString result = QCoreApplication::translate("reports", "Result: %1").arg(row.result.isEmpty() ? dash() : row.result);
        if (row.doneOn.isValid())
            result += QCoreApplication::translate("reports", " (completed on %1)").arg(dateText(row.doneOn));
        if (row.recovered)
            result += QCoreApplication::translate("reports", ", %1 yuan recovered").arg(moneyText(*row.recovered));
        if (row.penalty)
            result += QCoreApplication::translate("reports", ", %1 yuan breach charge").arg(moneyText(*row.penalty));
        parts.append(result);
    }
    if (row.isGone)
        parts.append(QCoreApplication::translate("reports", "The last check no longer finds it."));
    if (!row.note.isEmpty())
        parts.append(QCoreApplication::translate("reports", "Note: %1").arg(row.note));
    return parts.join(u"　"_s);
}

QString subjectText(const ListRow& row) { return row.subjectName.isEmpty() ? row.subject : row.subject + QLatin1Char('\n') + row.subjectName; }

QString responsibleText(const ListRow& row)
{
    QStringList parts{row.responsibleUnit, row.person};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

TableBlock::Row tableRow(const ListRow& row)
{
    TableBlock::Row out;
    const QString days = row.daysLeft ? QString::number(*row.daysLeft).replace(QLatin1Char('-'), u"−"_s) : QString();
    out.cells = {QString::number(row.number), dateText(row.foundOn), row.unit, row.discipline, codeText(row.code), subjectText(row), row.problem, kwhText(row.kwh),
                 moneyText(row.money) + (row.countsMoney ? QString() : u"*"_s), severityText(row.severity), stateLabel(row.state), responsibleText(row), dateText(row.due), days};
    out.secondLine = secondLine(row);
    out.severity = int(row.severity);
    out.colours.emplace_back(severityCell, severityColour(row.severity));
    if (row.daysLeft && *row.daysLeft < 0)
        out.colours.emplace_back(daysCell, lateColour());
    return out;
}

TableBlock::Row sumRow(const QString& title, const QString& kwh, const QString& money)
{
    TableBlock::Row row;
    row.cells = {{}, {}, {}, {}, {}, {}, title, kwh, money};
    row.total = true;
    return row;
}

TableBlock table(const ListContent& content)
{
    TableBlock block;
    block.columns = columns();
    for (const ListRow& row : content.rows)
        block.rows.push_back(tableRow(row));
    block.rows.push_back(sumRow(QCoreApplication::translate("reports", "Total of confirmed problems"), kwhText(content.confirmedKwh), moneyText(content.confirmedMoney)));
    block.rows.push_back(sumRow(QCoreApplication::translate("reports", "Total of problems still to be confirmed"), kwhText(content.unconfirmedKwh), moneyText(content.unconfirmedMoney)));
    block.rows.push_back(sumRow(QCoreApplication::translate("reports", "Money recovered"), {}, moneyText(content.recoveredMoney)));
    if (content.penaltyMoney != base::Money())
        block.rows.push_back(sumRow(QCoreApplication::translate("reports", "Breach charges"), {}, moneyText(content.penaltyMoney)));
    return block;
}

QString summary(const ListContent& content)
{
    if (content.rows.empty())
        return withoutProblems(content.lastCheckRange, content.month);
    std::map<checks::Severity, int> bySeverity;
    int unconfirmed = 0, done = 0, late = 0;
    for (const ListRow& row : content.rows) {
        ++bySeverity[row.severity];
        unconfirmed += row.state == findings::State::Unconfirmed;
        done += row.state == findings::State::Rectified;
        late += row.daysLeft && *row.daysLeft < 0;
    }
    QStringList severities;
    for (const checks::Severity severity : severitiesDown)
        severities.append(u"%1 %2"_s.arg(severityText(severity)).arg(bySeverity[severity]));
    const QString numbers = QCoreApplication::translate("reports", "Problems in all: %1 (%2). To be confirmed: %3; rectified: %4; overdue: %5. Days left are counted to %6.")
                                .arg(content.rows.size()).arg(listed(severities)).arg(unconfirmed).arg(done).arg(late).arg(dateText(content.asOf));
    return joinedSentences({numbers, uncheckedMonth(content)});
}

}  // namespace

Signatures signaturesOf(const records::Office& office)
{
    return {{{QCoreApplication::translate("reports", "Inspectors:"), listed(office.inspectors)}, {QCoreApplication::translate("reports", "Responsible for the month:"), office.monthlyResponsible},
             {QCoreApplication::translate("reports", "Prepared by:"), office.preparedBy}, {QCoreApplication::translate("reports", "Checked by:"), office.checkedBy}, {QCoreApplication::translate("reports", "Date:"), QString()}}};
}

QString footOf(const QString& vaultName, const QString& unit, const QString& data, const QDateTime& lastCheck)
{
    return QCoreApplication::translate("reports", "Vault: %1; unit: %2; data: %3; last check: %4").arg(vaultName, unit.isEmpty() ? QCoreApplication::translate("reports", "all") : unit, data, momentText(lastCheck));
}

Document buildListDocument(const ListContent& content)
{
    Document document;
    document.title = QCoreApplication::translate("reports", "Marketing Field Audit: Problems Found and Rectification Measures");
    QStringList under{monthText(content.month)};
    for (const QString& part : {content.office.company, content.office.station})
        if (!part.isEmpty())
            under.append(part);
    under.append(QCoreApplication::translate("reports", "unit: %1").arg(content.unitFilter.isEmpty() ? QCoreApplication::translate("reports", "all") : content.unitFilter));
    document.subtitle = under.join(u"　"_s);
    document.landscape = true;
    document.officialLayout = false;
    document.language = documentLanguage();
    document.foot = footOf(content.vaultName, content.unitFilter, QString::fromStdString(content.month.text()), content.lastCheck);
    document.blocks.push_back(Paragraph{summary(content), false, Qt::AlignLeft});
    document.blocks.push_back(table(content));
    if (std::any_of(content.rows.begin(), content.rows.end(), [](const ListRow& row) { return !row.countsMoney; }))
        document.blocks.push_back(Paragraph{QCoreApplication::translate("reports", "* Follows from another problem in this list; its money is not part of the totals."), false, Qt::AlignLeft});
    document.blocks.push_back(signaturesOf(content.office));
    return document;
}

}  // namespace mingcha::reports
