// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/block_layout.h"
#include "records/column.h"
#include "records/string_pool.h"

#include <string>

namespace mingcha::records {

/// The values of one field as they lie in the vault, a tenth of the memory of a Column, for fields of which a few rows are looked at.
class PackedColumn {
public:
    /// Takes a block over behind those that are there; false when the bytes are not a column of `rows` numbers.
    bool appendNumbers(std::string_view bytes, size_t rows);
    /// The same for texts, whose values are their codes in the pool.
    bool appendTexts(std::string_view bytes, size_t rows, StringPool& pool);

    size_t size() const { return m_blocks.empty() ? 0 : m_blocks.back().first + m_blocks.back().header.rows; }
    std::int64_t value(size_t row) const;
    /// Whether the value is a difference to another field (FieldSpec::against).
    bool isAgainst(size_t row) const { return blockOf(row).header.is(form::against); }

private:
    struct Block {
        size_t first = 0;              ///< row
        BlockHeader header;
        std::int64_t start = 0;        ///< the value before the differences
        std::string offsets;
        Column list;                   ///< what the offsets are places in
        Column patchRows, patchValues; ///< what stands apart
        Column decoded;                ///< of differences that are not all the same: one cannot be read without those before it
        Column codes;                  ///< of texts, by place
        bool isText = false;

        std::int64_t at(size_t row) const;
        std::int64_t stored(size_t row) const;
        std::int64_t offsetOrPatch(size_t row) const;
    };
    const Block& blockOf(size_t row) const;
    std::vector<Block> m_blocks;
};

}  // namespace mingcha::records
