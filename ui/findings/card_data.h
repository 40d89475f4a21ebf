// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/editor.h"
#include "findings/energy_history.h"
#include "findings/subject_names.h"
#include "records/import_store.h"

namespace mingcha::ui {

/// Everything the proof card shows of one finding, read in one go.
struct CardData {
    findings::Finding finding;
    SubjectInfo subject;                                      ///< from the table, which has read all names already; not filled by loadCard
    checks::Proof proof;
    std::map<std::int64_t, records::ImportRecord> files;      ///< those the proof's values stand in
    std::optional<findings::Finding> cause;                   ///< the finding it follows from, when it is on file
    std::vector<findings::HistoryEntry> history;              ///< oldest first
};

/// Nothing when there is no such finding (any more).
base::Result<std::optional<CardData>> loadCard(vault::Connection& connection, std::int64_t id);

}  // namespace mingcha::ui
