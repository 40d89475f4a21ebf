// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/import.h"
#include "records/export.h"
#include "records/fact_store.h"
#include "support/result_testing.h"

#include <QBuffer>
#include <QTemporaryDir>

namespace mingcha::tests {

using namespace Qt::StringLiterals;

/// A vault and a folder for files. Deriving a key takes a while, so one vault is shared and emptied for each test.
class Station {
public:
    Station() : m_shared(shared())
    {
        const auto emptied = connection().execute("DELETE FROM reject; DELETE FROM fact_column; DELETE FROM fact_block; DELETE FROM import; DELETE FROM account_block;"
                                                  "DELETE FROM profile; DELETE FROM setting");
        if (!emptied)
            qFatal("%s", qPrintable(emptied.error().detail));
    }
    vault::Vault& vault() { return *m_shared.vault; }
    vault::Connection& connection() { return m_shared.vault->connection(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Writes lines as a UTF-8 file.
    QString file(const QString& name, const QStringList& lines) const
    {
        QFile out(path(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(lines.join(u'\n').toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }

    base::Result<ingest::Outcome> import(const QString& path, ingest::ImportOptions options = {}, const ingest::PlanOptions& planning = {})
    {
        options.backup = false;
        MINGCHA_ASSIGN(auto plan, ingest::planFile(path, planning));
        return ingest::importFile(vault(), plan, options);
    }

    /// All facts of a kind as the export writes them, lines sorted, the header first.
    QStringList facts(records::Kind kind)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto exported = records::exportCsv(connection(), kind, buffer);
        if (!exported)
            qFatal("%s", qPrintable(exported.error().text()));
        QStringList lines = QString::fromUtf8(buffer.data().mid(3)).split(u"\r\n"_s, Qt::SkipEmptyParts);
        std::sort(lines.begin() + 1, lines.end());
        return lines;
    }

private:
    struct Shared {
        QTemporaryDir folder;
        std::unique_ptr<vault::Vault> vault;
    };
    static Shared& shared()
    {
        static Shared only;
        if (!only.vault) {
            auto created = vault::Vault::create(only.folder.filePath(u"t.mingcha"_s), base::Secret(QByteArray("correct horse battery staple")));
            if (!created)
                qFatal("%s", qPrintable(created.error().text()));
            only.vault = std::move(*created);
        }
        return only;
    }
    Shared& m_shared;
    QTemporaryDir m_folder;
};

inline QString sample(const QString& name) { return QStringLiteral(MINGCHA_FIXTURES) + u"/samples/"_s + name; }

inline const QString customersHeader = u"户号,户名,用电类别,电压等级,综合倍率,电价码"_s;
inline QString customerLine(const QString& number) { return number + u",某户,居民生活,0.4kV,1,R0"_s; }
inline const QString billsHeader = u"户号,账期,上次示数,本次示数,综合倍率,计费电量(kWh),电价码,应收电费(元)"_s;
inline QString billLine(const QString& number, const QString& period, const QString& kwh = u"10"_s) { return number + u','+ period + u",0,10,1,"_s + kwh + u",R0,5.38"_s; }

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace mingcha::tests
