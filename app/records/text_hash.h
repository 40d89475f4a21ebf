// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace mingcha::records {

/// Folds a value into a hash (multiply and fold the halves).
inline std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// 64 bits of a text, eight bytes at a time. The same for the whole life of a program, never stored.
inline std::uint64_t textHash(std::string_view text)
{
    std::uint64_t hash = 0x2545f4914f6cdd1dULL + text.size();
    std::uint64_t word = 0;
    for (; text.size() > 8; text.remove_prefix(8)) {
        std::memcpy(&word, text.data(), 8);
        hash = mixed(hash, word);
    }
    word = 0;
    if (!text.empty())  // an empty view may have no address
        std::memcpy(&word, text.data(), text.size());
    return mixed(hash, word);
}

/// Texts one after the other in large pieces that never move.
class TextArena {
public:
    std::string_view keep(std::string_view text)
    {
        if (text.size() > m_left) {
            m_left = text.size() > pieceBytes ? text.size() : pieceBytes;
            m_pieces.push_back(std::make_unique_for_overwrite<char[]>(m_left));
            m_at = m_pieces.back().get();
        }
        char* const kept = m_at;
        if (!text.empty())
            std::memcpy(kept, text.data(), text.size());
        m_at += text.size();
        m_left -= text.size();
        return {kept, text.size()};
    }
    void clear()
    {
        m_pieces.clear();
        m_left = 0;
    }

private:
    static constexpr size_t pieceBytes = 1 << 16;
    std::vector<std::unique_ptr<char[]>> m_pieces;
    char* m_at = nullptr;
    size_t m_left = 0;
};

}  // namespace mingcha::records
