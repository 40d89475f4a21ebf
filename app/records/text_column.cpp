// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/text_column.h"

#include "records/block_codec.h"

namespace mingcha::records {

bool TextColumn::append(std::string_view bytes, size_t rows)
{
    Column places;
    std::vector<std::string_view> texts;
    if (!decodePlaces(m_blocks.emplace_back(bytes), rows, places, texts))
        return false;
    m_texts.reserve(m_texts.size() + rows);
    for (const std::int64_t place : places)
        m_texts.push_back(place == nothing ? std::string_view() : texts[static_cast<size_t>(place)]);
    return true;
}

}  // namespace mingcha::records
