// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/column_reader.h"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace mingcha::records {

/// The connections that late columns come in through, whichever thread asks for them, and the first trouble that was met.
class LateReader {
public:
    explicit LateReader(const std::vector<vault::Connection*>& connections);

    /// Uses one of the connections, the given one or any that is free, and lets nobody else use it meanwhile.
    template <class Work>
    auto with(vault::Connection* wanted, Work&& work);
    void note(base::Error trouble);
    /// Look at it when all is done: until then a column that could not be read is full of zeros.
    std::optional<base::Error> trouble() const;

private:
    struct Lane {
        vault::Connection* connection = nullptr;
        bool isBusy = false;
    };
    Lane* free(vault::Connection* wanted);

    mutable std::mutex m_mutex;
    std::condition_variable m_freed;
    std::vector<Lane> m_lanes;
    std::optional<base::Error> m_trouble;
};

template <class Work>
auto LateReader::with(vault::Connection* wanted, Work&& work)
{
    Lane* lane = nullptr;
    {
        std::unique_lock lock(m_mutex);
        m_freed.wait(lock, [&] { return (lane = free(wanted)) != nullptr; });
        lane->isBusy = true;
    }
    auto result = work(*lane->connection);
    {
        const std::lock_guard lock(m_mutex);
        lane->isBusy = false;
    }
    m_freed.notify_all();
    return result;
}

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
