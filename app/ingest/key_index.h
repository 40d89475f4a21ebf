// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace mingcha::ingest {

/// Which keys a file has brought and which were in the vault. A key is a pair of numbers: the dense one (account or text code) and the other
/// (period, date or 0). Kept in pages of neighbouring dense numbers: files list customers in order, so nearly every step stays on a page.
class KeyIndex {
public:
    struct Entry {
        std::uint64_t fingerprint = 0;   ///< of the content the file gave first
        std::uint32_t place = 0;         ///< where the file gave it: row, counted on through the sheets; 0 when it did not
        std::uint32_t import = 0;        ///< import in the vault that holds the key, 0 when none does
    };

    Entry& at(std::int64_t dense, std::int64_t other)
    {
        const PageKey key{dense >> pageBits, other};
        if (!m_last || !(key == m_lastKey)) {
            auto& page = m_pages[key];
            if (!page)
                page = std::make_unique<Page>();
            m_last = page.get();
            m_lastKey = key;
        }
        return m_last->entries[static_cast<size_t>(dense) & (pageSize - 1)];
    }

private:
    static constexpr int pageBits = 6;
    static constexpr size_t pageSize = size_t(1) << pageBits;
    struct Page {
        Entry entries[pageSize];
    };
    struct PageKey {
        std::int64_t page, other;
        bool operator==(const PageKey&) const = default;
    };
    struct Hash {
        size_t operator()(const PageKey& key) const { return (static_cast<size_t>(key.page) * 0x9e3779b97f4a7c15ULL) ^ (static_cast<size_t>(key.other) * 0xc2b2ae3d27d4eb4fULL); }
    };
    std::unordered_map<PageKey, std::unique_ptr<Page>, Hash> m_pages;
    Page* m_last = nullptr;
    PageKey m_lastKey{};
};

}  // namespace mingcha::ingest
