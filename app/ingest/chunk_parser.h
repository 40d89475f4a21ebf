// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/known_customers.h"
#include "ingest/parsed_chunk.h"

namespace mingcha::ingest {

/// Turns rows of cells into facts. Has no state of its own between chunks, so that the result does not depend on who parses what.
class ChunkParser {
public:
    ChunkParser(const SheetTask& task, const records::Accounts& accounts, const KnownCustomers& customers)
        : m_task(task), m_accounts(accounts), m_customers(customers) {}

    /// Parses `out.batch`, which the caller has filled.
    void parse(ParsedChunk& out) const;

private:
    struct Tile;
    void parseTile(Tile& tile, ParsedChunk& out) const;
    void parseColumn(const ColumnTask& task, Tile& tile, ParsedChunk& out) const;
    void parseExtras(Tile& tile, ParsedChunk& out) const;
    void parseMonths(Tile& tile, ParsedChunk& out) const;
    void settleFaults(ParsedChunk& out) const;
    void finishTile(Tile& tile, ParsedChunk& out) const;
    std::int64_t accountOf(const ColumnTask& task, size_t row, std::string_view cell, Tile& tile, ParsedChunk& out) const;
    std::int64_t closer(const ColumnTask& task, size_t row, std::string_view cell, Tile& tile, ParsedChunk& out) const;
    std::int64_t valueOr(const ColumnTask& task, size_t row, std::string_view cell, const CellValue& value, Tile& tile, ParsedChunk& out) const;

    const SheetTask& m_task;
    const records::Accounts& m_accounts;
    const KnownCustomers& m_customers;
};

}  // namespace mingcha::ingest
