// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/findings_sheet.h"

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

}  // namespace

Sheet findingsSheet(const std::vector<findings::Finding>& found)
{
    using Type = Sheet::Type;
    Sheet sheet;
    sheet.name = u"findings"_s;
    sheet.columns = {{u"rule"_s},
                     {u"subject"_s, Type::Text, 0, 16},
                     {u"period"_s},
                     {u"id"_s, Type::Integer},
                     {u"rule_name"_s, Type::Text, 0, 24},
                     {u"severity"_s},
                     {u"state"_s},
                     {u"presence"_s},
                     {u"month"_s},
                     {u"unit"_s, Type::Text, 0, 16},
                     {u"discipline"_s, Type::Text, 0, 18},
                     {u"kwh"_s, Type::Decimal, 4},
                     {u"money"_s, Type::Money, 2},
                     {u"because_of"_s, Type::Text, 0, 24},
                     {u"responsible_unit"_s, Type::Text, 0, 16},
                     {u"person"_s},
                     {u"cause"_s, Type::Text, 0, 24},
                     {u"measure"_s, Type::Text, 0, 32},
                     {u"due"_s, Type::Date},
                     {u"done_on"_s, Type::Date},
                     {u"result"_s, Type::Text, 0, 24},
                     {u"recovered"_s, Type::Money, 2},
                     {u"penalty"_s, Type::Money, 2},
                     {u"note"_s, Type::Text, 0, 24}};
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
