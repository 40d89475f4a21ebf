// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "ingest/header_find.h"
#include "ingest/import.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mingcha::ingest {

namespace {

QString compact(const QJsonDocument& json) { return QString::fromUtf8(json.toJson(QJsonDocument::Compact)); }

}  // namespace

base::Result<std::vector<Profile>> listProfiles(vault::Connection& connection)
{
    std::vector<Profile> profiles;
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT name, kind, header, mapping FROM profile ORDER BY name"));
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return profiles;
        const auto kind = records::kindFromId(query.text(1));
        if (!kind)
            continue;
        Profile profile{query.string(0), *kind, {}, {}};
        for (const auto& header : QJsonDocument::fromJson(query.string(2).toUtf8()).array())
            profile.header.append(header.toString());
        const QJsonObject mapping = QJsonDocument::fromJson(query.string(3).toUtf8()).object();
        for (auto entry = mapping.begin(); entry != mapping.end(); ++entry)
            profile.fields.insert(entry.key(), entry.value().toString());
        profiles.push_back(std::move(profile));
    }
}

base::Result<void> saveProfile(vault::Connection& connection, const Profile& profile)
{
    QJsonObject mapping;
    for (auto entry = profile.fields.begin(); entry != profile.fields.end(); ++entry)
        mapping.insert(entry.key(), entry.value());
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT OR REPLACE INTO profile (name, kind, header, mapping, saved_at) VALUES (?, ?, ?, ?, ?)"));
    const QDateTime moment = base::now();
    return insert.bindAll(profile.name, records::spec(profile.kind).id, compact(QJsonDocument(QJsonArray::fromStringList(profile.header))), compact(QJsonDocument(mapping)),
                          moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODate)).run();
}

base::Result<void> removeProfile(vault::Connection& connection, const QString& name)
{
    MINGCHA_ASSIGN(auto remove, connection.prepare("DELETE FROM profile WHERE name = ?"));
    return remove.bindAll(name).run();
}

Profile profileFrom(const FilePlan& plan, size_t sheet, const QString& name)
{
    const SheetPlan& source = plan.sheets.at(sheet);
    Profile profile{name, plan.kind, normalisedHeaders(source.columns), {}};
    for (size_t c = 0; c < source.columns.size(); ++c) {
        const int field = source.columns[c].field;
        const auto id = field < 0 ? std::string_view() : records::spec(plan.kind).fields[size_t(field)].id;
        if (!profile.header[qsizetype(c)].isEmpty())
            profile.fields.insert(profile.header[qsizetype(c)], QString::fromLatin1(id.data(), qsizetype(id.size())));
    }
    return profile;
}

}  // namespace mingcha::ingest
