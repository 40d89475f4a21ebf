// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <memory>
#include <string_view>

namespace mingcha::base {

/// SHA-256 by OpenSSL (ten times QCryptographicHash's speed).
class Sha256 {
public:
    Sha256();
    ~Sha256();
    void add(std::string_view bytes);
    QByteArray hex();  ///< lower-case hexadecimal digest; ends the computation
    static QByteArray hexOf(std::string_view bytes);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace mingcha::base
