// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace mingcha::vault {

/// A prepared statement: bind (1-based, or in order by `bindAll`), step, read (0-based). Finalised when it goes.
/// Bound views must live until the next reset(); texts are UTF-8.
class Statement {
public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, const QString& text);     ///< copied
    Statement& bind(int index, const char* text) { return bind(index, std::string_view(text)); }
    Statement& bindBlob(int index, std::string_view bytes);
    Statement& bindNull(int index);
    template <class... Values>
    Statement& bindAll(const Values&... values)
    {
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }

    /// true: a row is there to be read; false: done.
    base::Result<bool> step();
    /// step() for statements without rows, then reset() so that it can be bound again.
    base::Result<void> run();
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    std::string_view text(int column) const;   ///< valid until the next step/reset
    std::string_view blob(int column) const;   ///< valid until the next step/reset
    QString string(int column) const { const auto view = text(column); return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); }

private:
    friend class Connection;
    explicit Statement(sqlite3_stmt* handle) : m_handle(handle) {}
    void bindOne(int index, std::int64_t value) { bind(index, value); }
    void bindOne(int index, int value) { bind(index, std::int64_t(value)); }
    void bindOne(int index, bool value) { bind(index, std::int64_t(value)); }
    void bindOne(int index, std::nullptr_t) { bindNull(index); }
    template <class Text>
    void bindOne(int index, const Text& text) { bind(index, text); }
    Statement& noteBind(int code);
    sqlite3_stmt* m_handle = nullptr;
    int m_bindFault = 0;               ///< told by the next step()
};

/// One open connection to a vault. Not shared between threads at the same time; each job opens its own (Vault::connect, about 8 ms).
class Connection {
public:
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    base::Result<Statement> prepare(std::string_view sql);
    /// Runs one or more statements without parameters.
    base::Result<void> execute(std::string_view sql);
    std::int64_t lastInsertId() const;
    int changes() const;
    bool isReadOnly() const;
    /// Stops a running statement from another thread (it fails with ErrorCode::Cancelled).
    void interrupt();

private:
    friend class Transaction;
    friend class VaultFile;
    explicit Connection(sqlite3* handle) : m_handle(handle) {}
    sqlite3* m_handle = nullptr;
};

/// BEGIN IMMEDIATE … COMMIT; leaving the scope without commit() rolls back.
class Transaction {
public:
    static base::Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    base::Result<void> commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

}  // namespace mingcha::vault
