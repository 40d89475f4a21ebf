// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/key.h"

#include "vault/testing_hooks.h"

#include <map>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace mingcha::vault {

namespace {

constexpr int keyRounds = 256'000, macKeyRounds = 2;
constexpr unsigned char macSaltMask = 0x3a;
constexpr int macSize = 64;

const unsigned char* bytesOf(const char* text) { return reinterpret_cast<const unsigned char*>(text); }

base::Secret pbkdf2(const char* password, qsizetype size, const QByteArray& salt, int rounds)
{
    QByteArray out(keySize, '\0');
    const int done = PKCS5_PBKDF2_HMAC(password, static_cast<int>(size), bytesOf(salt.constData()), static_cast<int>(salt.size()), rounds, EVP_sha512(), keySize,
                                       reinterpret_cast<unsigned char*>(out.data()));
    Q_ASSERT(done == 1);
    return done == 1 ? base::Secret(std::move(out)) : base::Secret();
}

void appendHex(QByteArray& out, const char* bytes, qsizetype size)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (qsizetype i = 0; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        out.append(digits[byte >> 4]).append(digits[byte & 15]);
    }
}

base::Secret deriveBytes(const base::Secret& passphrase, const QByteArray& salt)
{
    if (!hooks().rememberKeys)
        return pbkdf2(passphrase.data(), passphrase.size(), salt, keyRounds);
    static std::map<QByteArray, base::Secret> known;  // in tests only
    const QByteArray name = salt + QByteArray(passphrase.data(), passphrase.size());
    auto found = known.find(name);
    if (found == known.end())
        found = known.emplace(name, pbkdf2(passphrase.data(), passphrase.size(), salt, keyRounds)).first;
    return found->second.clone();
}

}  // namespace

Key Key::derive(const base::Secret& passphrase, const QByteArray& salt)
{
    Key key;
    key.m_bytes = deriveBytes(passphrase, salt);
    key.m_salt = salt;
    return key;
}

QByteArray Key::newSalt()
{
    QByteArray salt(saltSize, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(salt.data()), saltSize) != 1)
        qFatal("no random numbers from the system");
    return salt;
}

base::Secret Key::spec() const
{
    QByteArray text;
    text.reserve(3 + 2 * (keySize + saltSize));  // never reallocated, so that no copy stays behind
    text.append("x'");
    appendHex(text, m_bytes.data(), m_bytes.size());
    appendHex(text, m_salt.constData(), m_salt.size());
    text.append('\'');
    return base::Secret(std::move(text));
}

Key Key::clone() const
{
    Key copy;
    copy.m_bytes = m_bytes.clone();
    copy.m_salt = m_salt;
    return copy;
}

PageCheck::PageCheck(const Key& key)
{
    QByteArray salt = key.salt();
    for (char& byte : salt)
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ macSaltMask);
    m_macKey = pbkdf2(key.bytes().data(), key.bytes().size(), salt, macKeyRounds);
}

bool PageCheck::verifies(std::string_view page, quint32 number) const
{
    if (page.size() != pageSize)
        return false;
    const size_t skipped = number == 1 ? saltSize : 0;  // the salt stands in place of page 1's first bytes
    QByteArray message(page.data() + skipped, static_cast<qsizetype>(pageSize - macSize - skipped));
    for (int shift = 0; shift < 32; shift += 8)
        message.append(static_cast<char>(number >> shift));
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha512(), m_macKey.data(), static_cast<int>(m_macKey.size()), bytesOf(message.constData()), static_cast<size_t>(message.size()), mac, &size);
    return size == macSize && CRYPTO_memcmp(mac, page.data() + pageSize - macSize, macSize) == 0;
}

bool keySelfTest()
{
    // PBKDF2-HMAC-SHA512 of "password" and "salt", one round, first 32 bytes: the answer of Python's hashlib.
    const base::Secret once = pbkdf2("password", 8, QByteArrayLiteral("salt"), 1);
    const QByteArray expected = QByteArray::fromHex("867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252");
    return QByteArray::fromRawData(once.data(), once.size()) == expected;
}

}  // namespace mingcha::vault
