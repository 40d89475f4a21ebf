// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonValue>
#include <QObject>
#include <QTimer>
#include <map>

namespace mingcha::ui {

class JobRunner;

/// What the window remembers in the vault (layouts, filters, lock times): values with keys below "ui.". Read once when the vault opens;
/// a change counts at once and is written by a quiet job a moment later.
class VaultSettings : public QObject {
    Q_OBJECT
public:
    VaultSettings(JobRunner& jobs, QObject* parent);
    static constexpr QLatin1String prefix{"ui."};

    void fill(std::map<QString, QJsonValue> values, bool readOnly);
    /// `key` without the prefix.
    QJsonValue value(const QString& key) const;
    void setValue(const QString& key, const QJsonValue& value);
    /// Hands what is not written yet to a job, now.
    void flush();

Q_SIGNALS:
    void changed(const QString& key);

private:
    JobRunner& m_jobs;
    std::map<QString, QJsonValue> m_values, m_pending;
    QTimer m_timer;
    bool m_readOnly = true;
};

}  // namespace mingcha::ui
