// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/vault_settings.h"

#include "shared/jobs.h"
#include "vault/settings_store.h"

#include <chrono>

namespace mingcha::ui {

VaultSettings::VaultSettings(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::milliseconds(800));
    connect(&m_timer, &QTimer::timeout, this, &VaultSettings::flush);
}

void VaultSettings::fill(std::map<QString, QJsonValue> values, bool readOnly)
{
    m_timer.stop();
    m_values = std::move(values);
    m_pending.clear();
    m_readOnly = readOnly;
}

QJsonValue VaultSettings::value(const QString& key) const
{
    const auto found = m_values.find(prefix + key);
    return found == m_values.end() ? QJsonValue(QJsonValue::Undefined) : found->second;
}

void VaultSettings::setValue(const QString& key, const QJsonValue& value)
{
    const QString full = prefix + key;
    if (const auto found = m_values.find(full); found != m_values.end() && found->second == value)
        return;
    m_values[full] = value;
    if (!m_readOnly) {
        m_pending[full] = value;
        m_timer.start();
    }
    Q_EMIT changed(key);
}

void VaultSettings::flush()
{
    m_timer.stop();
    if (m_pending.empty())
        return;
    m_jobs.write(this, {{}, false, false},
                 [values = std::exchange(m_pending, {})](vault::Vault& vault, base::Progress&) -> base::Result<void> {
                     MINGCHA_ASSIGN(auto transaction, vault::Transaction::begin(vault.connection()));
                     vault::SettingsStore store(vault.connection());
                     for (const auto& [key, value] : values)
                         MINGCHA_TRY(store.setValue(key, value));
                     return transaction.commit();
                 },
                 // A layout that could not be remembered is no reason to disturb anybody.
                 [](const base::Result<void>&) {});
}

}  // namespace mingcha::ui
