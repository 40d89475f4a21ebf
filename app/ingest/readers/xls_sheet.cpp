// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/xls_sheet.h"

#include "ingest/readers/read_error.h"

#include <algorithm>
#include <bit>
#include <set>

namespace mingcha::ingest {
namespace {

using biff::Type;

/// RkNumber ([MS-XLS] 2.5.217): 30 bits of a double or of an integer, perhaps a hundredth of it.
double rkValue(uint32_t rk)
{
    const double value = (rk & 2) != 0
                             ? static_cast<double>(static_cast<int32_t>(rk) >> 2)
                             : std::bit_cast<double>(static_cast<uint64_t>(rk & ~uint32_t(3)) << 32);
    return (rk & 1) != 0 ? value / 100 : value;
}

class SheetReader {
public:
    SheetReader(const XlsWorkbook& book, SheetBuilder& sheet, StorageBudget& budget)
        : m_book(book), m_sheet(sheet), m_budget(budget)
    {}

    base::Result<void> run(biff::Stream stream)
    {
        biff::Record record{};
        if (!stream.next(record) || record.type != Type::Bof)
            return base::fail(damagedDocument(QStringLiteral("sheet without BOF")));
        MINGCHA_TRY(checkBof(biff::Reader(record.data)));
        int depth = 1; // charts inside the sheet are substreams of their own
        while (depth > 0 && stream.next(record)) {
            depth += (record.type == Type::Bof) - (record.type == Type::Eof);
            if (depth == 1)
                MINGCHA_TRY(take(stream, record));
        }
        if (depth > 0)
            return base::fail(damagedDocument(QStringLiteral("sheet cut short")));
        warnOfEmptyFormulas();
        return store();
    }

private:
    struct Cell {
        uint16_t row, column;
        bool shared; ///< text in the shared strings, else in m_text
        uint32_t begin, size;
    };

    base::Result<void> take(biff::Stream& stream, const biff::Record& record)
    {
        biff::Reader reader(record.data);
        switch (record.type) {
        case Type::Number: {
            const Place at = place(reader);
            addNumber(at, reader.f64());
            break;
        }
        case Type::Rk: {
            const Place at = place(reader);
            addNumber(at, rkValue(reader.u32()));
            break;
        }
        case Type::MulRk:
            takeMulRk(reader);
            break;
        case Type::LabelSst:
            MINGCHA_TRY(takeShared(reader));
            break;
        case Type::Label:
        case Type::RString: {
            reader = stream.continued(record);
            const Place at = place(reader);
            addText(at, reader.string().toStdString());
            break;
        }
        case Type::Formula:
            takeFormula(reader);
            break;
        case Type::String:
            reader = stream.continued(record);
            if (m_formulaText.row >= 0)
                addText(m_formulaText, reader.string().toStdString());
            m_formulaText.row = -1;
            break;
        case Type::BoolErr: {
            const Place at = place(reader);
            const uint8_t value = reader.u8();
            addTruth(at, value, reader.u8() != 0);
            break;
        }
        case Type::MergeCells:
            takeMerges(reader);
            break;
        case Type::Row:
            takeRow(reader);
            break;
        case Type::ColInfo:
            takeColumns(reader);
            break;
        default:
            break;
        }
        if (reader.failed())
            return base::fail(damagedDocument(
                QStringLiteral("record %1 cut short").arg(static_cast<int>(record.type), 4, 16)));
        return m_budget.take(std::exchange(m_grown, 0));
    }

    struct Place {
        int row = -1;
        int column = 0;
        size_t format = 0;
    };

    static Place place(biff::Reader& reader)
    {
        Place at;
        at.row = reader.u16();
        at.column = reader.u16();
        at.format = reader.u16();
        return at;
    }

    void addText(const Place& at, std::string_view text)
    {
        if (text.empty())
            return;
        m_cells.push_back({static_cast<uint16_t>(at.row), static_cast<uint16_t>(at.column), false,
                           static_cast<uint32_t>(m_text.size()), static_cast<uint32_t>(text.size())});
        m_text += text;
        m_grown += text.size() + sizeof(Cell);
    }

    void addNumber(const Place& at, double value)
    {
        const NumberFormat format =
            at.format < m_book.cellFormats.size() ? m_book.cellFormats[at.format] : NumberFormat();
        addText(at, formattedNumber(value, format, m_book.dates));
    }

    void addTruth(const Place& at, uint8_t value, bool isError)
    {
        if (isError)
            m_sheet.warn(warning::errorValue, at.row + 1, at.column + 1);
        else
            addText(at, value != 0 ? "TRUE" : "FALSE");
    }

    void takeMulRk(biff::Reader& reader)
    {
        Place at;
        at.row = reader.u16();
        at.column = reader.u16();
        for (; reader.left() >= 8; ++at.column) { // six bytes a cell, then the last column
            at.format = reader.u16();
            addNumber(at, rkValue(reader.u32()));
        }
    }

    base::Result<void> takeShared(biff::Reader& reader)
    {
        const Place at = place(reader);
        const uint32_t index = reader.u32();
        if (index >= m_book.strings.size())
            return base::fail(damagedDocument(QStringLiteral("shared string %1").arg(index)));
        const auto [begin, size] = m_book.strings[index];
        m_cells.push_back(
            {static_cast<uint16_t>(at.row), static_cast<uint16_t>(at.column), true, begin, size});
        m_grown += sizeof(Cell);
        return {};
    }

    /// FormulaValue ([MS-XLS] 2.5.133): a double, or a kind where its two highest bytes are 0xFFFF.
    void takeFormula(biff::Reader& reader)
    {
        const Place at = place(reader);
        const double value = reader.f64();
        const uint16_t options = reader.u16();
        const auto bits = std::bit_cast<uint64_t>(value);
        m_formulaText.row = -1;
        const bool special = bits >> 48 == 0xFFFF;
        const auto kind = static_cast<uint8_t>(bits);
        if (special ? kind == 3 : (value == 0 && (options & 3) == 3)) {
            m_emptyFormulas.push_back(at);
            return;
        }
        m_computed = true;
        if (!special) {
            addNumber(at, value);
            return;
        }
        const auto operand = static_cast<uint8_t>(bits >> 16);
        switch (kind) {
        case 0:
            m_formulaText = at;
            break; // the text follows in a STRING record
        case 1:
            addTruth(at, operand, false);
            break;
        case 2:
            addTruth(at, operand, true);
            break;
        default:
            break;
        }
    }

    /// Writers that cannot compute store an empty text, or 0 and a wish to be computed on loading. Excel too
    /// stores an empty text for ="", so it is told only where no formula of the sheet has another value.
    void warnOfEmptyFormulas()
    {
        for (const Place& at : m_emptyFormulas)
            if (!m_computed)
                m_sheet.warn(warning::formulaWithoutValue, at.row + 1, at.column + 1);
    }

    void takeMerges(biff::Reader& reader)
    {
        for (int count = reader.u16(); count > 0 && reader.left() >= 8; --count) {
            const int firstRow = reader.u16(), lastRow = reader.u16(), firstColumn = reader.u16(),
                      lastColumn = reader.u16();
            m_sheet.addMerge({firstRow + 1, firstColumn + 1, lastRow + 1, lastColumn + 1});
        }
    }

    void takeRow(biff::Reader& reader)
    {
        constexpr uint16_t zeroHeight = 0x20;
        const uint16_t row = reader.u16();
        reader.skip(10);
        if ((reader.u16() & zeroHeight) != 0)
            m_hiddenRows.insert(row);
    }

    void takeColumns(biff::Reader& reader)
    {
        const int first = reader.u16(), last = reader.u16();
        reader.skip(4);
        if ((reader.u16() & 1) != 0)
            m_sheet.hideColumns(first + 1, last + 1);
    }

    /// Some writers store cells in the order of their calls; the rows are handed on from top to bottom.
    base::Result<void> store()
    {
        const auto above = [](const Cell& a, const Cell& b) { return a.row < b.row; };
        if (!std::is_sorted(m_cells.begin(), m_cells.end(), above))
            std::stable_sort(m_cells.begin(), m_cells.end(), above);
        for (size_t n = 0; n < m_cells.size(); ++n) {
            const Cell& cell = m_cells[n];
            const std::string_view pool = cell.shared ? m_book.text : m_text;
            MINGCHA_TRY(m_sheet.setCell(cell.column + 1, pool.substr(cell.begin, cell.size)));
            if (n + 1 < m_cells.size() && m_cells[n + 1].row == cell.row)
                continue;
            if (m_hiddenRows.contains(cell.row))
                m_sheet.hideRow();
            MINGCHA_TRY(m_sheet.endRow(cell.row + 1));
        }
        return {};
    }

    const XlsWorkbook& m_book;
    SheetBuilder& m_sheet;
    StorageBudget& m_budget;
    std::vector<Cell> m_cells;
    std::string m_text;
    std::set<uint16_t> m_hiddenRows;
    Place m_formulaText;
    std::vector<Place> m_emptyFormulas;
    bool m_computed = false;
    size_t m_grown = 0;
};

} // namespace

base::Result<std::unique_ptr<Sheet>> readXlsSheet(std::string_view stream, const XlsWorkbook& book,
                                                  const XlsWorkbook::SheetPlace& place, StorageBudget& budget)
{
    if (place.offset >= stream.size())
        return base::fail(damagedDocument(QStringLiteral("sheet beyond the file")));
    SheetBuilder sheet(place.name, place.hidden, budget);
    MINGCHA_TRY(SheetReader(book, sheet, budget).run(biff::Stream(stream, place.offset)));
    return sheet.finish();
}

} // namespace mingcha::ingest
