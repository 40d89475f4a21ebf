// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/secret.h"

#include <QByteArray>
#include <optional>
#include <string_view>

namespace mingcha::vault {

// SQLCipher 4's default settings (its design notes, zetetic.net/sqlcipher/design).
inline constexpr int pageSize = 4096;
inline constexpr int saltSize = 16;
inline constexpr int keySize = 32;

/// The key of a vault with its salt. Derived once; connections are opened with it directly, without the slow derivation.
class Key {
public:
    /// PBKDF2-HMAC-SHA512, 256,000 rounds, as SQLCipher derives it from the passphrase.
    static Key derive(const base::Secret& passphrase, const QByteArray& salt);
    static QByteArray newSalt();

    const base::Secret& bytes() const { return m_bytes; }
    const QByteArray& salt() const { return m_salt; }
    /// SQLCipher's raw form: x'<64 digits of key><32 digits of salt>'.
    base::Secret spec() const;
    bool equals(const Key& other) const { return m_salt == other.m_salt && m_bytes.equals(other.m_bytes); }
    Key clone() const;

private:
    base::Secret m_bytes;
    QByteArray m_salt;
};

/// Checks the HMAC that SQLCipher keeps at the end of every page: it proves the key and the page's bytes at once.
class PageCheck {
public:
    explicit PageCheck(const Key& key);
    /// `page`: pageSize bytes as they stand in the file; `number`: 1-based.
    bool verifies(std::string_view page, quint32 number) const;

private:
    base::Secret m_macKey;
};

/// A known answer of the derivation; false means that this build's cryptography cannot be trusted.
bool keySelfTest();

}  // namespace mingcha::vault
