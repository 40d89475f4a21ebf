// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/decimal.h"
#include "base/period.h"
#include "records/accounts.h"
#include "records/kind.h"
#include "records/packed_column.h"
#include "records/text_column.h"

#include <memory>
#include <string>

namespace mingcha::records {

/// Where a fact came from: the import (which knows the file and its hash) and the place in it.
struct Source {
    std::int64_t importId = 0;
    std::int64_t row = 0;             ///< row in the sheet, line in a text file
    std::int64_t column = 0;          ///< 1-based, for months across the columns; else 0
    std::string_view sheet;
};

class LateColumns;

/// Where stored facts came from, block by block.
struct StoredSources {
    struct Part {
        size_t first = 0;             ///< row of the table
        std::int64_t importId = 0;
    };
    std::vector<Part> parts;
    PackedColumn row, column, sheet;  ///< sheet: code in the table's texts

    std::int64_t importOf(size_t factRow) const;
};

/// Facts of one kind in memory: one column of 64-bit integers per field (see FieldType), `nothing` where the file had no value.
/// Columns that were not loaded are empty. Text codes belong to `texts`; account codes to the vault's accounts.
struct Table {
    Kind kind = Kind::Bills;
    size_t rows = 0;
    std::vector<Column> columns;      ///< by field number
    std::vector<PackedColumn> packed; ///< by field number: those that were asked for as they lie in the vault
    std::vector<TextColumn> ownTexts; ///< by field number: those whose texts were asked for outside `texts`; they have no codes
    std::shared_ptr<const LateColumns> late;  ///< brings in those that were not asked for
    StoredSources stored;             ///< of facts that come from the vault
    Column sourceRow;                 ///< of facts on their way into it
    Column sourceColumn;
    Column sourceSheet;               ///< code in `texts`
    std::shared_ptr<StringPool> texts = std::make_shared<StringPool>();

    explicit Table(Kind k = Kind::Bills) : kind(k), columns(spec(k).fields.size()), packed(columns.size()), ownTexts(columns.size()) {}
    bool has(int field) const
    {
        const auto f = static_cast<size_t>(field);
        return columns[f].size() == rows || packed[f].size() == rows || ownTexts[f].size() == rows || late;
    }
    std::int64_t value(int field, size_t row) const
    {
        const Column& column = columns[static_cast<size_t>(field)];
        return column.empty() ? packedValue(field, row) : column[row];
    }
    /// Whether the value is the one of the field it is stored against (FieldSpec::against); it may be told without looking at that one.
    bool isAsReference(int field, size_t row) const;
    bool isNothing(int field, size_t row) const { return value(field, row) == nothing; }
    std::string_view text(int field, size_t row) const
    {
        if (const TextColumn& own = ownTexts[static_cast<size_t>(field)]; own.size() > 0)
            return own.text(row);
        const auto code = value(field, row);
        return code == nothing ? std::string_view() : texts->text(code);
    }
    base::Money money(int field, size_t row) const { return base::Money::fromScaled(value(field, row)); }
    base::Energy energy(int field, size_t row) const { return base::Energy::fromScaled(value(field, row)); }
    base::Reading reading(int field, size_t row) const { return base::Reading::fromScaled(value(field, row)); }
    base::Price price(int field, size_t row) const { return base::Price::fromScaled(value(field, row)); }
    base::Multiplier multiplier(int field, size_t row) const { return base::Multiplier::fromScaled(value(field, row)); }
    base::Period period(int field, size_t row) const { return base::Period::fromIndex(static_cast<int>(value(field, row))); }
    /// Not of facts that were loaded without their sources. Import 0: of facts on their way into the vault.
    Source source(size_t row) const;
    /// As exported (valueText).
    std::string shownValue(int field, size_t row, const Accounts& accounts) const;

private:
    const PackedColumn& asStored(int field) const;
    std::int64_t packedValue(int field, size_t row) const;
};

/// Exact text of any stored value, as exported: ids and texts as they are, dates ISO, amounts with their point. Empty for `nothing`.
std::string valueText(const FieldSpec& field, std::int64_t value, const StringPool& texts, const Accounts& accounts);

}  // namespace mingcha::records
