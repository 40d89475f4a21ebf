// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "ingest/readers/biff_records.h"
#include "ingest/readers/number_format.h"
#include "ingest/readers/sheet_builder.h"

#include <map>
#include <string>
#include <vector>

namespace mingcha::ingest {

/// The globals of a BIFF8 workbook stream: sheets, shared strings, formats.
struct XlsWorkbook {
    struct SheetPlace {
        std::string name;
        size_t offset = 0;
        bool hidden = false;
    };

    std::vector<SheetPlace> sheets;
    std::string text;                                   ///< of all shared strings
    std::vector<std::pair<uint32_t, uint32_t>> strings; ///< begin and size in `text`
    std::vector<NumberFormat> cellFormats;              ///< by XF index
    DateSystem dates = DateSystem::Since1900;

    static base::Result<XlsWorkbook> read(std::string_view stream, StorageBudget& budget);

private:
    base::Result<void> take(biff::Stream& stream, const biff::Record& record, StorageBudget& budget);
    base::Result<void> takeStrings(biff::Reader reader, StorageBudget& budget);
    void takeSheet(biff::Reader reader);
    std::map<int, NumberFormat> m_formats;
    std::vector<int> m_formatOfXf;
};

/// Refuses what is not BIFF8: `reader` stands at the content of a BOF record.
base::Result<void> checkBof(biff::Reader reader);

} // namespace mingcha::ingest
