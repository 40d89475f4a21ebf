// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"
#include "vault/connection.h"

#include <functional>
#include <map>
#include <string>
#include <unordered_map>

namespace mingcha::findings {

/// Reads rows of table `finding`, each repeated text once in memory.
class RowReader {
public:
    /// The columns to select, in the order in which read() takes them.
    static const std::string& columns();
    explicit RowReader(std::map<std::int64_t, QDate> runDays) : m_runDays(std::move(runDays)) {}
    static base::Result<RowReader> make(vault::Connection& connection);
    Finding read(const vault::Statement& row);

private:
    const QString& shared(std::string_view text);
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_texts;
    std::map<std::int64_t, QDate> m_runDays;
};

/// A finding that is not on file yet. Texts are UTF-8 and may be empty.
struct NewRow {
    std::string_view rule, subject, unit, discipline, becauseOf, measure, problem;
    int ruleVersion = 0;
    checks::SubjectKind subjectKind = checks::SubjectKind::Customer;
    int period = -1;
    int month = 0;
    checks::Severity severity = checks::Severity::Ordinary;
    base::Energy kwh;
    base::Money money;
    std::int64_t proof = 0, run = 0;
    QDate foundOn;
};

/// Inserts findings as new and unconfirmed; the vault gives each the next number.
class RowInserter {
public:
    static base::Result<RowInserter> make(vault::Connection& connection);
    base::Result<std::int64_t> insert(const NewRow& row);

private:
    RowInserter(vault::Connection& connection, vault::Statement statement) : m_connection(&connection), m_statement(std::move(statement)) {}
    vault::Connection* m_connection;
    vault::Statement m_statement;
};

/// Writes images (image.h) back into findings.
class ImageWriter {
public:
    explicit ImageWriter(vault::Connection& connection) : m_connection(&connection) {}
    base::Result<void> write(std::int64_t findingId, const QJsonObject& image);

private:
    base::Result<vault::Statement*> statementFor(const QStringList& columns);
    vault::Connection* m_connection;
    std::map<QStringList, vault::Statement> m_statements;
};

/// Days of all runs, by run.
base::Result<std::map<std::int64_t, QDate>> runDays(vault::Connection& connection);

}  // namespace mingcha::findings
