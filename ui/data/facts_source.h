// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "records/fact_store.h"
#include "shared/table_source.h"
#include "shell/navigation.h"

#include <map>

namespace mingcha::ui {

/// Imported facts of one kind as a table: every field, and where the row came from.
class FactsSource : public TableSource {
public:
    struct Request {
        records::Kind kind = records::Kind::Bills;
        Scope scope;
        bool showPersonal = false;
    };
    /// Columns of a kind; the last two are the file and its row.
    static std::vector<TableColumn> columnsOf(records::Kind kind);
    static base::Result<std::shared_ptr<const FactsSource>> load(vault::Connection& connection, Request request, base::Progress& progress);

    int rowCount() const override { return static_cast<int>(m_rows.size()); }
    QString text(int row, int column) const override;
    QString plainText(int row, int column) const override;
    std::optional<std::int64_t> number(int row, int column) const override;
    bool isNumber(int column) const override;

    /// The months that were loaded when there were too many rows to load all of them.
    const std::optional<base::PeriodRange>& cutTo() const { return m_cutTo; }
    /// Records of the kind in the whole vault.
    std::int64_t inVault() const { return m_inVault; }
    /// Row of a fact by its place in a file; −1 when it is not among these.
    int rowOf(std::int64_t importId, std::int64_t fileRow) const;

private:
    base::Result<void> loadTable(vault::Connection& connection, base::Progress& progress);
    base::Result<void> keepStation(vault::Connection& connection, base::Progress& progress);
    const records::FieldSpec& field(int column) const { return records::spec(m_request.kind).fields[static_cast<size_t>(column)]; }
    int fields() const { return static_cast<int>(records::spec(m_request.kind).fields.size()); }
    bool isPersonalText(int column) const;
    QString sourceText(size_t row, int column) const;

    Request m_request;
    records::Table m_table;
    records::Accounts m_accounts;
    std::map<std::int64_t, QString> m_files;
    std::vector<size_t> m_rows;             ///< rows of the table that belong to the scope
    std::optional<base::PeriodRange> m_cutTo;
    std::int64_t m_inVault = 0;
    bool m_hideNames = false;
};

}  // namespace mingcha::ui
