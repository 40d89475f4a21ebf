// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/editor.h"
#include "findings/image.h"

namespace mingcha::findings {

/// Numbers of rows that one step wrote, without gaps; empty when it wrote none.
struct IdRange {
    std::int64_t from = 0, to = -1;
    bool isEmpty() const { return to < from; }
    void add(std::int64_t id)
    {
        from = isEmpty() ? id : from;
        to = id;
    }
};

/// A step being written, inside the caller's transaction. Beginning one abandons the steps that are undone: they can no longer be done again.
class StepWriter {
public:
    static base::Result<StepWriter> begin(vault::Connection& connection, const QString& name, const QString& who, const QString& why, std::int64_t run = 0);
    std::int64_t id() const { return m_id; }
    /// Notes what changed in a finding (the caller changes it).
    base::Result<void> note(std::int64_t findingId, const Images& images);
    /// Notes how many findings it touched, which it brought in and which proofs it wrote.
    base::Result<void> finish(std::int64_t findings, IdRange created = {}, IdRange proofs = {});

private:
    StepWriter(vault::Connection& connection, std::int64_t id, vault::Statement insert) : m_connection(&connection), m_id(id), m_insert(std::move(insert)) {}
    vault::Connection* m_connection;
    std::int64_t m_id;
    vault::Statement m_insert;
};

/// Columns of `edit_step` and the reader of one row.
inline constexpr std::string_view stepColumns = "id, at, who, name, why, state, findings, run_id, created_from, created_to, proofs_from, proofs_to";
struct StepRow {
    Step step;
    IdRange created, proofs;
};
StepRow stepOf(const vault::Statement& row);

}  // namespace mingcha::findings
