// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::records {

/// Texts row by row, outside the pool of their table: for a field that has another one in nearly every row, like meter numbers.
class TextColumn {
public:
    /// Takes a block over behind those that are there; false when the bytes are not a column of `rows` texts.
    bool append(std::string_view bytes, size_t rows);
    size_t size() const { return m_texts.size(); }
    std::string_view text(size_t row) const { return m_texts[row]; }   ///< empty where the file had none

private:
    std::deque<std::string> m_blocks;          ///< what the texts point into
    std::vector<std::string_view> m_texts;
};

}  // namespace mingcha::records
