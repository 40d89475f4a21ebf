// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/connection.h"

#include "vault/trouble.h"

#include <sqlcipher/sqlite3.h>
#include <utility>

namespace mingcha::vault {

// --- Statement

Statement::Statement(Statement&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)), m_bindFault(other.m_bindFault) {}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_bindFault, other.m_bindFault);
    return *this;
}

Statement::~Statement() { sqlite3_finalize(m_handle); }

Statement& Statement::noteBind(int code)
{
    if (code != SQLITE_OK)
        m_bindFault = code;
    return *this;
}

Statement& Statement::bind(int index, std::int64_t value) { return noteBind(sqlite3_bind_int64(m_handle, index, value)); }

Statement& Statement::bind(int index, std::string_view text)
{
    // A null pointer would bind NULL; an empty text is a text.
    return noteBind(sqlite3_bind_text64(m_handle, index, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

Statement& Statement::bind(int index, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return noteBind(sqlite3_bind_text64(m_handle, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::bindBlob(int index, std::string_view bytes)
{
    return noteBind(sqlite3_bind_blob64(m_handle, index, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC));
}

Statement& Statement::bindNull(int index) { return noteBind(sqlite3_bind_null(m_handle, index)); }

base::Result<bool> Statement::step()
{
    if (m_bindFault)
        return base::fail(sqliteError(sqlite3_db_handle(m_handle), m_bindFault));
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    base::Error error = sqliteError(sqlite3_db_handle(m_handle), code);
    reset();
    return base::fail(std::move(error));
}

base::Result<void> Statement::run()
{
    const auto stepped = step();
    reset();
    return stepped ? base::Result<void>() : base::fail(stepped.error());
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    m_bindFault = SQLITE_OK;
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle, column); }

std::string_view Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return bytes ? std::string_view(bytes, static_cast<size_t>(sqlite3_column_bytes(m_handle, column))) : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return bytes ? std::string_view(bytes, static_cast<size_t>(sqlite3_column_bytes(m_handle, column))) : std::string_view();
}

// --- Connection

Connection::Connection(Connection&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}

Connection& Connection::operator=(Connection&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

// The _v2 form waits for statements that outlive their connection instead of leaking it.
Connection::~Connection() { sqlite3_close_v2(m_handle); }

base::Result<Statement> Connection::prepare(std::string_view sql)
{
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
    if (code != SQLITE_OK)
        return base::fail(sqliteError(m_handle, code));
    return Statement(handle);
}

base::Result<void> Connection::execute(std::string_view sql)
{
    while (!sql.empty()) {
        sqlite3_stmt* handle = nullptr;
        const char* rest = nullptr;
        const int code = sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &handle, &rest);
        if (code != SQLITE_OK)
            return base::fail(sqliteError(m_handle, code));
        sql.remove_prefix(static_cast<size_t>(rest - sql.data()));
        if (!handle)
            continue;  // only a comment or blanks
        Statement statement(handle);
        for (bool more = true; more;) {
            MINGCHA_ASSIGN(more, statement.step());
        }
    }
    return {};
}

std::int64_t Connection::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }
int Connection::changes() const { return sqlite3_changes(m_handle); }
bool Connection::isReadOnly() const { return sqlite3_db_readonly(m_handle, "main") == 1; }
void Connection::interrupt() { sqlite3_interrupt(m_handle); }

// --- Transaction

base::Result<Transaction> Transaction::begin(Connection& connection)
{
    MINGCHA_TRY(connection.execute("BEGIN IMMEDIATE"));
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (disk full, I/O error).
    if (m_connection && !sqlite3_get_autocommit(m_connection->m_handle))
        static_cast<void>(m_connection->execute("ROLLBACK"));
}

base::Result<void> Transaction::commit()
{
    MINGCHA_TRY(m_connection->execute("COMMIT"));
    m_connection = nullptr;
    return {};
}

}  // namespace mingcha::vault
