// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/proof_store.h"

#include <QCoreApplication>

namespace mingcha::findings {

namespace {

constexpr std::int64_t proofsPerBlock = 128;   // about 80 KB: unpacked in well under a millisecond when one proof is shown
constexpr int fastest = 1;                     // proofs of a rule differ in their numbers only; higher levels gain little

base::Error damagedBlock(std::int64_t firstId)
{
    return {base::ErrorCode::Damaged, QCoreApplication::translate("findings", "The proofs of some findings cannot be read."),
            QCoreApplication::translate("findings", "Nothing was changed."),
            QCoreApplication::translate("findings", "Verify the vault and restore the newest sound backup into a new file."), QStringLiteral("proof_block %1").arg(firstId)};
}

}  // namespace

base::Result<ProofWriter> ProofWriter::make(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto last, connection.prepare("SELECT first_id + count FROM proof_block ORDER BY first_id DESC LIMIT 1"));
    MINGCHA_ASSIGN(const bool found, last.step());
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT INTO proof_block (first_id, count, data) VALUES (?, ?, ?)"));
    return ProofWriter(std::move(insert), found ? last.integer(0) : 1);
}

base::Result<std::int64_t> ProofWriter::add(std::string_view json)
{
    m_lines.append(json.data(), static_cast<qsizetype>(json.size())).append('\n');
    const std::int64_t id = m_firstId + m_count++;
    if (m_count == proofsPerBlock)
        MINGCHA_TRY(finish());
    return id;
}

base::Result<void> ProofWriter::finish()
{
    if (m_count == 0)
        return {};
    const QByteArray packed = qCompress(m_lines, fastest);
    m_insert.bind(1, m_firstId).bind(2, m_count).bindBlob(3, std::string_view(packed.constData(), static_cast<size_t>(packed.size())));
    MINGCHA_TRY(m_insert.run());
    m_firstId += m_count;
    m_count = 0;
    m_lines.resize(0);
    return {};
}

base::Result<ProofReader> ProofReader::make(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT first_id, count, data FROM proof_block WHERE first_id <= ? ORDER BY first_id DESC LIMIT 1"));
    return ProofReader(std::move(query));
}

base::Result<std::optional<QByteArray>> ProofReader::read(std::int64_t id)
{
    if (id == 0)
        return std::optional<QByteArray>();
    if (!m_block.holds(id))
        MINGCHA_TRY(load(id));
    if (!m_block.holds(id))
        return base::fail(damagedBlock(id));
    return std::optional(m_block.proofs[static_cast<qsizetype>(id - m_block.firstId)]);
}

base::Result<void> ProofReader::load(std::int64_t id)
{
    m_query.bind(1, id);
    MINGCHA_ASSIGN(const bool found, m_query.step());
    if (found) {
        const auto data = m_query.blob(2);
        const QByteArray lines = qUncompress(reinterpret_cast<const uchar*>(data.data()), static_cast<qsizetype>(data.size()));
        m_block = {m_query.integer(0), lines.split('\n')};
        if (m_block.proofs.size() != m_query.integer(1) + 1)
            return base::fail(damagedBlock(m_block.firstId));
        m_block.proofs.removeLast();  // the empty rest after the last line
    }
    m_query.reset();
    return {};
}

}  // namespace mingcha::findings
