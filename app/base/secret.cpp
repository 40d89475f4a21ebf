// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <QSet>
#include <QString>
#include <cmath>
#include <openssl/crypto.h>
#include <utility>

namespace mingcha::base {

Secret::Secret(QByteArray&& bytes) : m_bytes(std::exchange(bytes, {})) { m_bytes.detach(); }

Secret Secret::copyOf(const char* data, qsizetype size)
{
    Secret secret;
    secret.m_bytes = QByteArray(data, size);
    return secret;
}

Secret::Secret(Secret&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret() { wipe(); }

bool Secret::equals(const Secret& other) const
{
    return m_bytes.size() == other.m_bytes.size() && CRYPTO_memcmp(m_bytes.constData(), other.m_bytes.constData(), static_cast<size_t>(m_bytes.size())) == 0;
}

void Secret::wipe()
{
    if (!m_bytes.isEmpty())
        OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
    m_bytes.clear();
}

namespace {

/// How many different characters an attacker has to try for each place.
double alphabetSize(const QString& text)
{
    bool lower = false, upper = false, digit = false, sign = false, other = false;
    for (const QChar c : text) {
        if (c.unicode() > 0x7f)
            other = true;
        else if (c.isDigit())
            digit = true;
        else if (c.isLower())
            lower = true;
        else if (c.isUpper())
            upper = true;
        else
            sign = true;
    }
    return 26.0 * lower + 26.0 * upper + 10.0 * digit + 33.0 * sign + 3000.0 * other;
}

/// Characters that do not simply repeat or continue the one before (aaaa, 1234, dcba).
qsizetype effectiveLength(const QString& text)
{
    qsizetype length = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int step = i ? std::abs(text[i].unicode() - text[i - 1].unicode()) : 99;
        length += step > 1;
    }
    return std::min(length, QSet<QChar>(text.begin(), text.end()).size() * 2);
}

}  // namespace

int passphraseStrength(const QString& passphrase)
{
    if (passphrase.isEmpty())
        return 0;
    const double bits = static_cast<double>(effectiveLength(passphrase)) * std::log2(std::max(2.0, alphabetSize(passphrase)));
    return bits < 36 ? 1 : bits < 50 ? 2 : bits < 64 ? 3 : 4;
}

}  // namespace mingcha::base
