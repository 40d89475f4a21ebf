// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace mingcha::base {

/// Bytes that are wiped when they go: passphrases and keys. Moves leave the source empty; there are no copies.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray&& bytes);          ///< takes the bytes over; the argument is empty afterwards
    static Secret copyOf(const char* data, qsizetype size);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    Secret clone() const { return copyOf(m_bytes.constData(), m_bytes.size()); }
    const char* data() const { return m_bytes.constData(); }
    qsizetype size() const { return m_bytes.size(); }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    bool equals(const Secret& other) const;       ///< in constant time
    void wipe();

private:
    QByteArray m_bytes;
};

/// 0 (none) … 4 (very strong): an estimate from length, variety and known patterns, shown while a passphrase is chosen.
int passphraseStrength(const QString& passphrase);

}  // namespace mingcha::base
