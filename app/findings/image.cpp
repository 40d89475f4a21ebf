// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/image.h"

#include "findings/editor.h"
#include "findings/ids.h"

#include <QCoreApplication>

namespace mingcha::findings {

namespace {

enum class Type { Text, Number, Date, Money, Energy, Month, Severity, State, Nature, Presence, Hidden };

// A value as its column stores it; nothing set = NULL.
QJsonValue stored(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
QJsonValue stored(QDate date) { return date.isValid() ? QJsonValue(qint64(base::dayNumber(date))) : QJsonValue(); }
QJsonValue stored(qint64 number) { return number; }
QJsonValue stored(int number) { return number; }
QJsonValue stored(base::Money money) { return qint64(money.scaled()); }
QJsonValue stored(base::Energy energy) { return qint64(energy.scaled()); }
QJsonValue stored(const std::optional<base::Money>& money) { return money ? stored(*money) : QJsonValue(); }
QJsonValue stored(base::Period period) { return period.index(); }
QJsonValue stored(checks::Severity severity) { return static_cast<int>(severity); }
QJsonValue storedId(std::string_view id) { return stored(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))); }
QJsonValue stored(State state) { return storedId(stateId(state)); }
QJsonValue stored(Nature nature) { return storedId(natureId(nature)); }

struct Field {
    QLatin1String column;
    Type type;
    const char* title;
    bool (*same)(const Finding&, const Finding&);
    QJsonValue (*value)(const Finding&);
};

template <class Get>
constexpr Field field(const char* column, Type type, const char* title, Get)
{
    return {QLatin1String(column), type, title, [](const Finding& a, const Finding& b) { return Get()(a) == Get()(b); },
            [](const Finding& f) { return stored(Get()(f)); }};
}

const Field fields[] = {
    field("state", Type::State, QT_TRANSLATE_NOOP("findings", "Status"), [](const Finding& f) { return f.state; }),
    field("withdrawn_because", Type::Text, QT_TRANSLATE_NOOP("findings", "Reason for dismissal"), [](const Finding& f) { return f.decision.withdrawnBecause; }),
    field("responsible_unit", Type::Text, QT_TRANSLATE_NOOP("findings", "Responsible unit"), [](const Finding& f) { return f.decision.unit; }),
    field("person", Type::Text, QT_TRANSLATE_NOOP("findings", "Person responsible"), [](const Finding& f) { return f.decision.person; }),
    field("nature", Type::Nature, QT_TRANSLATE_NOOP("findings", "Nature of the problem"), [](const Finding& f) { return f.decision.nature; }),
    field("cause", Type::Text, QT_TRANSLATE_NOOP("findings", "Cause"), [](const Finding& f) { return f.decision.cause; }),
    field("measure", Type::Text, QT_TRANSLATE_NOOP("findings", "Measure"), [](const Finding& f) { return f.decision.measure; }),
    field("due", Type::Date, QT_TRANSLATE_NOOP("findings", "Due date"), [](const Finding& f) { return f.decision.due; }),
    field("done_on", Type::Date, QT_TRANSLATE_NOOP("findings", "Completed on"), [](const Finding& f) { return f.decision.doneOn; }),
    field("result", Type::Text, QT_TRANSLATE_NOOP("findings", "Result"), [](const Finding& f) { return f.decision.result; }),
    field("recovered", Type::Money, QT_TRANSLATE_NOOP("findings", "Money recovered"), [](const Finding& f) { return f.decision.recovered; }),
    field("penalty", Type::Money, QT_TRANSLATE_NOOP("findings", "Breach-of-contract charge"), [](const Finding& f) { return f.decision.penalty; }),
    field("note", Type::Text, QT_TRANSLATE_NOOP("findings", "Note"), [](const Finding& f) { return f.decision.note; }),
    field("found_on", Type::Date, QT_TRANSLATE_NOOP("findings", "Found on"), [](const Finding& f) { return f.decision.foundOn; }),
    field("problem", Type::Text, QT_TRANSLATE_NOOP("findings", "Problem"), [](const Finding& f) { return f.decision.text; }),
    field("severity", Type::Severity, QT_TRANSLATE_NOOP("findings", "Severity"), [](const Finding& f) { return f.severity; }),
    field("rule_version", Type::Number, QT_TRANSLATE_NOOP("findings", "Rule version"), [](const Finding& f) { return f.ruleVersion; }),
    field("month", Type::Month, QT_TRANSLATE_NOOP("findings", "Month"), [](const Finding& f) { return f.month; }),
    field("unit", Type::Text, QT_TRANSLATE_NOOP("findings", "Audited unit"), [](const Finding& f) { return f.unit; }),
    field("discipline", Type::Text, QT_TRANSLATE_NOOP("findings", "Discipline"), [](const Finding& f) { return f.discipline; }),
    field("kwh", Type::Energy, QT_TRANSLATE_NOOP("findings", "kWh at stake"), [](const Finding& f) { return f.kwh; }),
    field("money", Type::Money, QT_TRANSLATE_NOOP("findings", "Money at stake"), [](const Finding& f) { return f.money; }),
    field("because_of", Type::Text, QT_TRANSLATE_NOOP("findings", "Consequence of"), [](const Finding& f) { return f.becauseOf; }),
    field("proof", Type::Hidden, "", [](const Finding& f) { return qint64(f.proofId); }),
};

// Not an image column: what runs did to it is told by their marks.
const QString presenceField = QStringLiteral("presence");

const Field* find(const QString& column)
{
    const auto* it = std::find_if(std::begin(fields), std::end(fields), [&](const Field& f) { return f.column == column; });
    return it == std::end(fields) ? nullptr : it;
}

QJsonValue readableValue(Type type, const QJsonValue& value)
{
    if (value.isNull())
        return QString();
    switch (type) {
    case Type::Date: return base::dateOf(value.toInteger()).toString(Qt::ISODate);
    case Type::Money: return QString::fromStdString(base::Money::fromScaled(value.toInteger()).text(2));
    case Type::Energy: return QString::fromStdString(base::Energy::fromScaled(value.toInteger()).text());
    case Type::Month: return QString::fromStdString(base::Period::fromIndex(value.toInt()).text());
    default: return value;
    }
}

}  // namespace

Images difference(const Finding& before, const Finding& after)
{
    Images images;
    for (const Field& f : fields) {
        if (f.same(before, after))
            continue;
        images.before.insert(f.column, f.value(before));
        images.after.insert(f.column, f.value(after));
    }
    return images;
}

bool isImageColumn(const QString& column) { return find(column) != nullptr; }

QJsonObject readable(const QJsonObject& image)
{
    QJsonObject result;
    for (auto it = image.begin(); it != image.end(); ++it)
        if (const Field* f = find(it.key()); f && f->type != Type::Hidden)
            result.insert(it.key(), readableValue(f->type, it.value()));
    return result;
}

QString fieldTitle(const QString& field)
{
    if (field == presenceField)
        return QCoreApplication::translate("findings", "At the check");
    const Field* f = find(field);
    return f ? QCoreApplication::translate("findings", f->title) : field;
}

QString fieldText(const QString& field, const QJsonValue& value)
{
    const Field* f = find(field);
    const Type type = field == presenceField ? Type::Presence : f ? f->type : Type::Text;
    const std::string id = value.toString().toStdString();
    switch (type) {
    case Type::State: return stateName(stateFromId(id));
    case Type::Nature: return natureName(natureFromId(id));
    case Type::Presence: return id.empty() ? QString() : presenceName(presenceFromId(id));
    case Type::Severity: return checks::severityName(static_cast<checks::Severity>(value.toInt())).current();
    case Type::Number: return QString::number(value.toInteger());
    default: return field == QLatin1String("discipline") && !id.empty() ? checks::Catalogue::shipped().disciplineName(value.toString()).current() : value.toString();
    }
}

}  // namespace mingcha::findings
