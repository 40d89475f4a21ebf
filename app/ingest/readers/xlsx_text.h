// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/number_format.h"
#include "ingest/readers/sheet_builder.h"
#include "ingest/readers/xml_part.h"

#include <string>
#include <string_view>
#include <vector>

namespace mingcha::ingest {

/// The text of the string item whose start is the current token (`si` or `is`): its runs joined, phonetic
/// guides left out.
void readStringItem(XmlPart& xml, std::string& text);

/// Undoes the _xHHHH_ escapes of ST_Xstring (ECMA-376 part 1, 22.9.2.19).
std::string unescaped(std::string text);

class SharedStrings {
public:
    static base::Result<SharedStrings> read(const base::ZipReader& zip, const std::string& part,
                                            StorageBudget& budget, base::Progress* progress);

    size_t size() const { return m_ends.size(); }

    std::string_view at(size_t index) const
    {
        const size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_text).substr(begin, m_ends[index] - begin);
    }

private:
    std::string m_text;
    std::vector<size_t> m_ends;
};

/// The number format of each cell style (index of `cellXfs`).
base::Result<std::vector<NumberFormat>> readCellFormats(const base::ZipReader& zip, const std::string& part);

} // namespace mingcha::ingest
