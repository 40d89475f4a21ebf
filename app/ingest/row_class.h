// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/sheet_task.h"

namespace mingcha::ingest {

/// Why a row is not data. The ids are those of Outcome::skippedBy.
enum class Skip { Title, Header, Blank, RepeatedHeader, Total, Note, Identical, KeptExisting };
inline constexpr size_t skipReasons = 8;
QString skipId(Skip skip);

/// What a row behind the header is; nothing for data. Called only for rows whose key cell does not look like a key.
std::optional<Skip> classifyRow(const SheetTask& task, std::span<const std::string_view> cells);
/// A total of the rows since the last such total (小计, 本页合计), not of all rows.
bool isPageTotal(const SheetTask& task, std::span<const std::string_view> cells);

}  // namespace mingcha::ingest
