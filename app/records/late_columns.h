// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/column_reader.h"

#include <memory>
#include <mutex>

namespace mingcha::records {

/// A connection that late columns come in through, whichever thread asks for them, and the first trouble that was met. Whoever else uses the connection
/// meanwhile holds `mutex`.
struct LateReader {
    explicit LateReader(vault::Connection& c) : connection(c) {}
    vault::Connection& connection;
    std::mutex mutex;
    std::optional<base::Error> trouble;   ///< look at it when all is done: until then a column that could not be read is full of zeros
};

/// Columns of numbers that stay in the vault until somebody looks at them.
class LateColumns {
public:
    LateColumns(std::shared_ptr<LateReader> reader, Kind kind, std::vector<StoredBlock> blocks);
    /// Safe from several threads.
    const PackedColumn& column(int field) const;

private:
    struct Slot {
        std::once_flag once;
        PackedColumn column;
    };
    PackedColumn load(int field) const;

    std::shared_ptr<LateReader> m_reader;
    Kind m_kind;
    std::vector<StoredBlock> m_blocks;
    std::unique_ptr<Slot[]> m_slots;      ///< by field
};

}  // namespace mingcha::records
