// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/subject_names.h"

#include "records/personal.h"

namespace mingcha::rectification {

base::Result<QHash<QString, QString>> subjectNames(vault::Connection& connection, const std::vector<findings::Finding>& findings)
{
    QHash<QString, QString> names;
    for (const auto& finding : findings)
        if (finding.subjectKind == checks::SubjectKind::Customer)
            names.insert(finding.subject, {});
    if (names.isEmpty())
        return names;
    MINGCHA_ASSIGN(const bool hidden, records::namesAreHidden(connection));
    MINGCHA_ASSIGN(const auto accounts, records::Accounts::load(connection));
    QHash<std::int64_t, QString> wanted;
    for (auto it = names.keyBegin(); it != names.keyEnd(); ++it)
        if (const std::int64_t code = accounts.find(it->toStdString()))
            wanted.insert(code, *it);

    records::LoadRequest request;
    request.kind = records::Kind::Customers;
    request.fields = {records::customer::Number, records::customer::Name};
    request.withSources = false;
    MINGCHA_ASSIGN(const auto facts, records::loadFacts(connection, request));
    for (size_t row = 0; row < facts.rows; ++row)
        if (const auto it = wanted.constFind(facts.value(records::customer::Number, row)); it != wanted.cend()) {
            const std::string_view name = facts.text(records::customer::Name, row);
            const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            names[*it] = hidden ? records::maskedName(text) : text;
        }
    return names;
}

}  // namespace mingcha::rectification
