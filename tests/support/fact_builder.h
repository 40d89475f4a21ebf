// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/import_store.h"
#include "records/table.h"
#include "vault/vault.h"

#include <QTemporaryDir>

namespace mingcha::tests {

/// A vault in a temporary folder, filled from literal rows without any file or reader. A failure to build is fatal: tests rest on it.
class FactBuilder {
public:
    FactBuilder();

    vault::Connection& connection() { return m_vault->connection(); }
    vault::Vault& vault() { return *m_vault; }

    /// One import of a kind: `fields` names the columns (field ids separated by spaces), each row holds the values in that order, separated by spaces.
    /// "-" is a value that the file does not have. The source row of the first is 2, as under a header. Returns the import's id.
    std::int64_t add(records::Kind kind, const char* fields, const std::vector<std::string>& rows, const QString& file = {});
    /// The same with values already apart, which may hold spaces; empty = not on file.
    std::int64_t addValues(records::Kind kind, const std::vector<std::string>& fields, const std::vector<std::vector<std::string>>& rows, const QString& file = {});
    /// A plain CSV file (header row; no quotes but for empty values) whose columns are these fields.
    std::int64_t addCsv(records::Kind kind, const char* fields, const QString& path);
    /// An open reject of an import.
    void reject(std::int64_t importId, std::int64_t row, const char* field, const char* reason, const char* value);
    void undo(std::int64_t importId);
    /// Takes every fact, import and reject away: the next case starts empty.
    void clear();

private:
    std::int64_t parse(const records::FieldSpec& field, const std::string& text, records::Table& table);

    QTemporaryDir m_folder;
    std::unique_ptr<vault::Vault> m_vault;
    records::Accounts m_accounts;
};

}  // namespace mingcha::tests
