// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/connection.h"

#include <QByteArrayList>
#include <map>
#include <optional>

namespace mingcha::findings {

/// Writes proofs in packed blocks, inside the caller's transaction. A proof is one line of JSON (checks::Proof::toJson).
class ProofWriter {
public:
    static base::Result<ProofWriter> make(vault::Connection& connection);
    /// The number of the proof. It can be read after finish().
    base::Result<std::int64_t> add(std::string_view json);
    base::Result<void> finish();

private:
    ProofWriter(vault::Statement insert, std::int64_t nextId) : m_insert(std::move(insert)), m_firstId(nextId) {}
    vault::Statement m_insert;
    std::int64_t m_firstId;        ///< of the block being gathered
    std::int64_t m_count = 0;
    QByteArray m_lines;
};

/// Reads proofs by their numbers; those of one block after the other cost one unpacking.
class ProofReader {
public:
    static base::Result<ProofReader> make(vault::Connection& connection);
    /// Nothing for number 0 (findings entered by hand have no proof); a proof that is not there is damage.
    base::Result<std::optional<QByteArray>> read(std::int64_t id);

private:
    struct Block {
        std::int64_t firstId = 0;
        QByteArrayList proofs;
        bool holds(std::int64_t id) const { return firstId <= id && id < firstId + proofs.size(); }
    };
    explicit ProofReader(vault::Statement query) : m_query(std::move(query)) {}
    base::Result<void> load(std::int64_t id);
    vault::Statement m_query;
    Block m_block;
};

}  // namespace mingcha::findings
