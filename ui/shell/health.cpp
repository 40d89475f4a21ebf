// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/health.h"

#include "base/clock.h"
#include "shell/session.h"

#include <QJsonObject>
#include <algorithm>

namespace mingcha::ui {

namespace {

const QString verifiedKey = QStringLiteral("last_verified");

}  // namespace

Health::Health(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::opened, this, [this] {
        refresh();
        verifyDaily();
    });
    connect(&session, &Session::factsChanged, this, &Health::refresh);
    connect(&session, &Session::closed, this, [this] {
        m_backup.reset();
        Q_EMIT changed();
    });
}

std::optional<Health::Checked> Health::lastVerified() const
{
    const QJsonObject stored = m_session.settings().value(verifiedKey).toObject();
    const QDateTime at = QDateTime::fromString(stored[QLatin1String("at")].toString(), Qt::ISODate);
    if (!at.isValid())
        return std::nullopt;
    return Checked{at, stored[QLatin1String("sound")].toBool()};
}

void Health::noteVerified(const vault::VerifyReport& report)
{
    m_session.settings().setValue(verifiedKey, QJsonObject{{QStringLiteral("at"), report.at.toString(Qt::ISODate)}, {QStringLiteral("sound"), report.sound}});
    Q_EMIT changed();
}

void Health::refresh()
{
    if (!m_session.isOpen())
        return;
    m_session.jobs().run(this, {{}, false, true},
                         [vault = m_session.vault()](base::Progress&) -> base::Result<std::optional<vault::BackupInfo>> {
                             const auto backups = vault->backups();
                             const auto newest = std::max_element(backups.begin(), backups.end(), [](const auto& a, const auto& b) { return a.madeAt < b.madeAt; });
                             return newest == backups.end() ? std::nullopt : std::optional(*newest);
                         },
                         [this](const base::Result<std::optional<vault::BackupInfo>>& newest) {
                             m_backup = newest.value_or(std::nullopt);
                             Q_EMIT changed();
                         });
}

void Health::verifyDaily()
{
    if (const auto last = lastVerified(); last && last->sound && last->at.date() == base::today())
        return;
    m_session.jobs().run(this, {tr("Checking the vault's file"), false, true},
                         [vault = m_session.vault()](base::Progress& progress) { return vault->verify(&progress); },
                         [this](const base::Result<vault::VerifyReport>& report) {
                             if (!report || !m_session.isOpen())
                                 return;
                             noteVerified(*report);
                             if (!report->sound)
                                 Q_EMIT damageFound(report->problems);
                         });
}

}  // namespace mingcha::ui
