// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/packed_column.h"
#include "vault/connection.h"

namespace mingcha::records {

// Names of the columns that say where a fact came from.
inline constexpr std::string_view sourceRowField = "source_row", sourceColumnField = "source_column", sourceSheetField = "source_sheet";

struct StoredBlock {
    std::int64_t id, importId;
    size_t rows;
};

base::Error damagedBlock(std::int64_t block);

/// Reads the columns of blocks one by one.
class ColumnReader {
public:
    static base::Result<ColumnReader> of(vault::Connection& connection)
    {
        MINGCHA_ASSIGN(auto query, connection.prepare("SELECT data FROM fact_column WHERE block_id = ? AND field = ?"));
        return ColumnReader(std::move(query));
    }
    void toBlock(const StoredBlock& block) { m_block = &block; }
    size_t rows() const { return m_block->rows; }

    /// `take` gets the bytes and says whether they are a column.
    template <class Take>
    base::Result<void> read(std::string_view field, Take&& take)
    {
        m_query.bind(1, m_block->id).bind(2, field);
        MINGCHA_ASSIGN(const bool found, m_query.step());
        const bool good = found && take(m_query.blob(0));
        m_query.reset();
        return good ? base::Result<void>() : base::fail(damagedBlock(m_block->id));
    }
    base::Result<void> numbers(std::string_view field, PackedColumn& out)
    {
        return read(field, [&](std::string_view bytes) { return out.appendNumbers(bytes, rows()); });
    }
    base::Result<void> texts(std::string_view field, StringPool& pool, PackedColumn& out)
    {
        return read(field, [&](std::string_view bytes) { return out.appendTexts(bytes, rows(), pool); });
    }

private:
    explicit ColumnReader(vault::Statement query) : m_query(std::move(query)) {}
    vault::Statement m_query;
    const StoredBlock* m_block = nullptr;
};

}  // namespace mingcha::records
