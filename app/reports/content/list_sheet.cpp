// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/wording.h"
#include "reports/output/workbook.h"

namespace mingcha::reports {
namespace {

using rectification::ListContent;
using rectification::ListRow;
using Type = Sheet::Type;

/// One column of domain.md 5.5, with the text of a row in it.
struct ListColumn {
    Sheet::Column column;
    QString (*text)(const ListRow&);
};

QString plainMoney(base::Money money) { return QString::fromStdString(money.text(2)); }
QString plainMoney(const std::optional<base::Money>& money) { return money ? plainMoney(*money) : QString(); }
QString plainKwh(base::Energy kwh) { return QString::fromStdString(kwh.text()); }
QString yesNo(bool yes) { return yes ? QCoreApplication::translate("reports", "yes") : QCoreApplication::translate("reports", "no"); }

constexpr qsizetype problemColumn = 5, kwhColumn = 9, moneyColumn = 10, recoveredColumn = 23, penaltyColumn = 24;

QStringList totalRow(const QString& title, std::initializer_list<std::pair<qsizetype, QString>> sums)
{
    QStringList cells(penaltyColumn + 1);
    cells[problemColumn] = title;
    for (const auto& [column, sum] : sums)
        cells[column] = sum;
    return cells;
}

std::vector<QStringList> totals(const ListContent& content)
{
    return {totalRow(QCoreApplication::translate("reports", "Total of confirmed problems"), {{kwhColumn, plainKwh(content.confirmedKwh)}, {moneyColumn, plainMoney(content.confirmedMoney)}}),
            totalRow(QCoreApplication::translate("reports", "Total of problems still to be confirmed"), {{kwhColumn, plainKwh(content.unconfirmedKwh)}, {moneyColumn, plainMoney(content.unconfirmedMoney)}}),
            totalRow(QCoreApplication::translate("reports", "Money recovered"), {{recoveredColumn, plainMoney(content.recoveredMoney)}}),
            totalRow(QCoreApplication::translate("reports", "Breach charges"), {{penaltyColumn, plainMoney(content.penaltyMoney)}})};
}

std::vector<ListColumn> listColumns()
{
    return {
        {{QCoreApplication::translate("reports", "No."), Type::Integer, 6}, [](const ListRow& row) { return QString::number(row.number); }},
        {{QCoreApplication::translate("reports", "Found on"), Type::Date, 11}, [](const ListRow& row) { return dateText(row.foundOn); }},
        {{QCoreApplication::translate("reports", "Audited unit"), Type::Text, 14}, [](const ListRow& row) { return row.unit; }},
        {{QCoreApplication::translate("reports", "Discipline"), Type::Text, 19}, [](const ListRow& row) { return row.discipline; }},
        {{QCoreApplication::translate("reports", "Problem code"), Type::Text, 8}, [](const ListRow& row) { return codeText(row.code); }},
        {{QCoreApplication::translate("reports", "Problem"), Type::Text, 40}, [](const ListRow& row) { return row.problem; }},
        {{QCoreApplication::translate("reports", "Customer / area"), Type::Text, 17}, [](const ListRow& row) { return row.subject; }},
        {{QCoreApplication::translate("reports", "Name"), Type::Text, 16}, [](const ListRow& row) { return row.subjectName; }},
        {{QCoreApplication::translate("reports", "Period"), Type::Text, 9}, [](const ListRow& row) { return row.period ? QString::fromStdString(row.period->text()) : QString(); }},
        {{QCoreApplication::translate("reports", "kWh at stake"), Type::Decimal, 12}, [](const ListRow& row) { return plainKwh(row.kwh); }},
        {{QCoreApplication::translate("reports", "Money at stake (yuan)"), Type::Money, 13}, [](const ListRow& row) { return plainMoney(row.money); }},
        {{QCoreApplication::translate("reports", "In the totals"), Type::Text, 8}, [](const ListRow& row) { return yesNo(row.countsMoney); }},
        {{QCoreApplication::translate("reports", "Severity"), Type::Text, 9}, [](const ListRow& row) { return severityText(row.severity); }},
        {{QCoreApplication::translate("reports", "Nature"), Type::Text, 9}, [](const ListRow& row) { return row.nature; }},
        {{QCoreApplication::translate("reports", "Status"), Type::Text, 9}, [](const ListRow& row) { return stateLabel(row.state); }},
        {{QCoreApplication::translate("reports", "Responsible department"), Type::Text, 14}, [](const ListRow& row) { return row.responsibleUnit; }},
        {{QCoreApplication::translate("reports", "Person responsible"), Type::Text, 10}, [](const ListRow& row) { return row.person; }},
        {{QCoreApplication::translate("reports", "Cause"), Type::Text, 20}, [](const ListRow& row) { return row.cause; }},
        {{QCoreApplication::translate("reports", "Rectification measure"), Type::Text, 30}, [](const ListRow& row) { return row.measure; }},
        {{QCoreApplication::translate("reports", "Due"), Type::Date, 11}, [](const ListRow& row) { return dateText(row.due); }},
        {{QCoreApplication::translate("reports", "Days left"), Type::Integer, 8}, [](const ListRow& row) { return row.daysLeft ? QString::number(*row.daysLeft) : QString(); }},
        {{QCoreApplication::translate("reports", "Completed on"), Type::Date, 11}, [](const ListRow& row) { return dateText(row.doneOn); }},
        {{QCoreApplication::translate("reports", "Rectification result"), Type::Text, 20}, [](const ListRow& row) { return row.result; }},
        {{QCoreApplication::translate("reports", "Fee recovered (yuan)"), Type::Money, 12}, [](const ListRow& row) { return plainMoney(row.recovered); }},
        {{QCoreApplication::translate("reports", "Breach charge (yuan)"), Type::Money, 12}, [](const ListRow& row) { return plainMoney(row.penalty); }},
        {{QCoreApplication::translate("reports", "Re-verification (way, result, date)"), Type::Text, 16}, [](const ListRow& row) { return row.recheck; }},
        {{QCoreApplication::translate("reports", "Closed"), Type::Text, 8}, [](const ListRow& row) { return yesNo(row.closed); }},
        {{QCoreApplication::translate("reports", "Note"), Type::Text, 20}, [](const ListRow& row) { return row.note; }},
    };
}

}  // namespace

Sheet listSheet(const ListContent& content)
{
    const auto columns = listColumns();
    Sheet sheet;
    sheet.name = QCoreApplication::translate("reports", "Rectification list");
    sheet.heading = {QCoreApplication::translate("reports", "Marketing Field Audit: Problems Found and Rectification Measures"),
                     QCoreApplication::translate("reports", "%1; %2; unit: %3; days left counted to %4")
                         .arg(monthText(content.month), content.office.company.isEmpty() ? content.vaultName : content.office.company,
                              content.unitFilter.isEmpty() ? QCoreApplication::translate("reports", "all") : content.unitFilter, dateText(content.asOf)),
                     QCoreApplication::translate("reports", "Confirmed: %1 kWh, %2 yuan; still to be confirmed: %3 kWh, %4 yuan; recovered: %5 yuan. Money of problems that follow from another one is not in the totals.")
                         .arg(kwhText(content.confirmedKwh), moneyText(content.confirmedMoney), kwhText(content.unconfirmedKwh), moneyText(content.unconfirmedMoney), moneyText(content.recoveredMoney))};
    const QString caution = content.rows.empty() ? withoutProblems(content.lastCheckRange, content.month) : uncheckedMonth(content);
    if (!caution.isEmpty())
        sheet.heading.append(caution);
    for (const ListColumn& column : columns)
        sheet.columns.push_back(column.column);
    for (const ListRow& row : content.rows) {
        QStringList cells;
        for (const ListColumn& column : columns)
            cells.append(column.text(row));
        sheet.rows.push_back(std::move(cells));
    }
    sheet.totals = totals(content);
    return sheet;
}

base::Result<void> writeListXlsx(const ListContent& content, const QString& path, bool overwrite)
{
    const Sheet sheet = listSheet(content);
    return writeWorkbook({sheet}, {sheet.heading[0], footOf(content.vaultName, content.unitFilter, QString::fromStdString(content.month.text()), content.lastCheck), content.lastCheck, documentLanguage()}, path, overwrite);
}

}  // namespace mingcha::reports
