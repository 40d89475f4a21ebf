// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/findings_sheet.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mingcha::reports {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }
QString iso(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }
QString money(const std::optional<base::Money>& amount) { return amount ? text(amount->text(2)) : QString(); }

QStringList rowOf(const findings::Finding& f)
{
    const auto* rule = checks::Catalogue::shipped().find(f.rule);
    const auto& d = f.decision;
    return {f.rule,
            f.subject,
            f.period ? text(f.period->text()) : QString(),
            QString::number(f.id),
            rule ? rule->name.current() : d.text,
            checks::severityName(f.severity).current(),
            findings::stateName(f.state),
            findings::presenceName(f.presence),
            text(f.month.text()),
            f.unit,
            checks::Catalogue::shipped().disciplineName(f.discipline).current(),
            text(f.kwh.text()),
            text(f.money.text(2)),
            f.becauseOf,
            d.unit,
            d.person,
            d.cause,
            d.measure,
            iso(d.due),
            iso(d.doneOn),
            d.result,
            money(d.recovered),
            money(d.penalty),
            d.note};
}

QString titled(bool readers, const char* field, const char* title) { return readers ? QCoreApplication::translate("reports", title) : QString::fromLatin1(field); }

}  // namespace

Sheet findingsSheet(const std::vector<findings::Finding>& found, Titles titles)
{
    using Type = Sheet::Type;
    const bool readers = titles == Titles::ForReaders;
    Sheet sheet;
    sheet.name = titled(readers, "findings", QT_TRANSLATE_NOOP("reports", "Findings"));
    sheet.columns = {{titled(readers, "rule", QT_TRANSLATE_NOOP("reports", "Rule"))},
                     {titled(readers, "subject", QT_TRANSLATE_NOOP("reports", "Customer / area")), Type::Text, 16},
                     {titled(readers, "period", QT_TRANSLATE_NOOP("reports", "Period"))},
                     {titled(readers, "id", QT_TRANSLATE_NOOP("reports", "Finding no.")), Type::Integer},
                     {titled(readers, "rule_name", QT_TRANSLATE_NOOP("reports", "Problem")), Type::Text, 24},
                     {titled(readers, "severity", QT_TRANSLATE_NOOP("reports", "Severity"))},
                     {titled(readers, "state", QT_TRANSLATE_NOOP("reports", "Status"))},
                     {titled(readers, "presence", QT_TRANSLATE_NOOP("reports", "At the last check"))},
                     {titled(readers, "month", QT_TRANSLATE_NOOP("reports", "Month"))},
                     {titled(readers, "unit", QT_TRANSLATE_NOOP("reports", "Audited unit")), Type::Text, 16},
                     {titled(readers, "discipline", QT_TRANSLATE_NOOP("reports", "Discipline")), Type::Text, 18},
                     {titled(readers, "kwh", QT_TRANSLATE_NOOP("reports", "kWh at stake")), Type::Decimal},
                     {titled(readers, "money", QT_TRANSLATE_NOOP("reports", "Money at stake (yuan)")), Type::Money},
                     {titled(readers, "because_of", QT_TRANSLATE_NOOP("reports", "Follows from")), Type::Text, 24},
                     {titled(readers, "responsible_unit", QT_TRANSLATE_NOOP("reports", "Responsible department")), Type::Text, 16},
                     {titled(readers, "person", QT_TRANSLATE_NOOP("reports", "Person responsible"))},
                     {titled(readers, "cause", QT_TRANSLATE_NOOP("reports", "Cause")), Type::Text, 24},
                     {titled(readers, "measure", QT_TRANSLATE_NOOP("reports", "Rectification measure")), Type::Text, 32},
                     {titled(readers, "due", QT_TRANSLATE_NOOP("reports", "Due")), Type::Date},
                     {titled(readers, "done_on", QT_TRANSLATE_NOOP("reports", "Completed on")), Type::Date},
                     {titled(readers, "result", QT_TRANSLATE_NOOP("reports", "Rectification result")), Type::Text, 24},
                     {titled(readers, "recovered", QT_TRANSLATE_NOOP("reports", "Fee recovered (yuan)")), Type::Money},
                     {titled(readers, "penalty", QT_TRANSLATE_NOOP("reports", "Breach charge (yuan)")), Type::Money},
                     {titled(readers, "note", QT_TRANSLATE_NOOP("reports", "Note")), Type::Text, 24}};
    sheet.rows.reserve(found.size());
    for (const auto& finding : found)
        sheet.rows.push_back(rowOf(finding));
    return sheet;
}

QByteArray jsonBytes(const Sheet& sheet)
{
    QJsonArray array;
    for (const QStringList& row : sheet.rows) {
        QJsonObject object;
        for (size_t c = 0; c < sheet.columns.size(); ++c) {
            const QString& cell = row[qsizetype(c)];
            object[sheet.columns[c].title] = sheet.columns[c].type == Sheet::Type::Integer ? QJsonValue(cell.toLongLong()) : QJsonValue(cell);
        }
        array.append(object);
    }
    return QJsonDocument(array).toJson();
}

}  // namespace mingcha::reports
