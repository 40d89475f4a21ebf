// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/xls_workbook.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/ole_file.h"
#include "ingest/readers/read_error.h"

namespace mingcha::ingest {

using biff::Type;

base::Result<void> checkBof(biff::Reader reader)
{
    constexpr uint16_t biff8 = 0x0600;
    const uint16_t version = reader.u16();
    if (version != biff8)
        return base::fail(version < biff8
                              ? tooOldExcel()
                              : damagedDocument(QStringLiteral("BIFF version %1").arg(version, 4, 16)));
    return {};
}

base::Result<XlsWorkbook> XlsWorkbook::read(std::string_view bytes, StorageBudget& budget)
{
    biff::Stream stream(bytes);
    biff::Record record{};
    if (!stream.next(record) || record.type != Type::Bof)
        return base::fail(damagedDocument(QStringLiteral("no BOF")));
    MINGCHA_TRY(checkBof(biff::Reader(record.data)));
    XlsWorkbook book;
    while (stream.next(record) && record.type != Type::Eof)
        MINGCHA_TRY(book.take(stream, record, budget));
    if (stream.truncated() || record.type != Type::Eof)
        return base::fail(damagedDocument(QStringLiteral("globals cut short")));
    for (const int id : book.m_formatOfXf) {
        const auto own = book.m_formats.find(id);
        book.cellFormats.push_back(own != book.m_formats.end() ? own->second : NumberFormat::builtin(id));
    }
    if (book.sheets.empty())
        return base::fail(damagedDocument(QStringLiteral("no worksheet")));
    return book;
}

base::Result<void> XlsWorkbook::take(biff::Stream& stream, const biff::Record& record, StorageBudget& budget)
{
    biff::Reader reader(record.data);
    switch (record.type) {
    case Type::FilePass:
        return base::fail(encryptedDocument());
    case Type::Date1904:
        dates = reader.u16() != 0 ? DateSystem::Since1904 : DateSystem::Since1900;
        break;
    case Type::BoundSheet:
        takeSheet(std::move(reader));
        break;
    case Type::Format: {
        const int id = reader.u16();
        m_formats[id] = NumberFormat::ofCode(reader.string());
        break;
    }
    case Type::Xf:
        reader.skip(2);
        m_formatOfXf.push_back(reader.u16());
        break;
    case Type::Sst:
        return takeStrings(stream.continued(record), budget);
    default:
        break;
    }
    if (sheets.size() > limits::sheets)
        return base::fail(damagedDocument(QStringLiteral("too many sheets")));
    return {};
}

void XlsWorkbook::takeSheet(biff::Reader reader)
{
    constexpr uint8_t worksheet = 0;
    SheetPlace place;
    place.offset = reader.u32();
    place.hidden = (reader.u8() & 3) != 0;
    if (reader.u8() != worksheet)
        return; // charts and macros hold no cells
    place.name = reader.shortString().toStdString();
    sheets.push_back(std::move(place));
}

base::Result<void> XlsWorkbook::takeStrings(biff::Reader reader, StorageBudget& budget)
{
    reader.skip(4);
    const uint32_t count = reader.u32();
    for (uint32_t n = 0; n < count; ++n) {
        const std::string utf8 = reader.richString().toStdString();
        if (reader.failed())
            return base::fail(damagedDocument(QStringLiteral("shared strings cut short")));
        MINGCHA_TRY(budget.take(utf8.size() + sizeof(strings[0])));
        strings.emplace_back(static_cast<uint32_t>(text.size()), static_cast<uint32_t>(utf8.size()));
        text += utf8;
    }
    return {};
}

} // namespace mingcha::ingest
