// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <tl/expected.hpp>

namespace mingcha::base {

/// What a caller can branch on. The values are the command line's exit codes (README, "Exit codes").
enum class ErrorCode {
    Failed = 1,        ///< anything a user can put right: unknown file, missing column, overlap, existing target …
    Usage = 2,
    NoSuchFile = 10,
    Busy = 11,
    WrongPassphrase = 12,
    Damaged = 13,
    NewerVersion = 14,
    NotAVault = 15,
    NoPermission = 16,
    ReadOnlyPlace = 17,
    DiskFull = 18,
    Cancelled = 130,
};

/// An expected failure, as a person should read it: what happened, what was not changed, what to do next.
/// All three are whole translated sentences; `detail` is English and for the log only (never personal data, never a passphrase).
struct Error {
    ErrorCode code = ErrorCode::Failed;
    QString what;
    QString unchanged;
    QString advice;
    QString detail;

    /// The sentences one after the other, as shown in a message.
    QString text() const;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }
inline tl::unexpected<Error> fail(ErrorCode code, QString what, QString unchanged = {}, QString advice = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(what), std::move(unchanged), std::move(advice), std::move(detail)});
}
Error cancelled();

inline int exitCode(ErrorCode code) { return static_cast<int>(code); }

}  // namespace mingcha::base

/// Returns the error of an expression that yields a Result, else goes on. For `Result<void>` and for results whose value is not needed.
#define MINGCHA_TRY(expression)                                       \
    do {                                                              \
        if (auto tried_ = (expression); !tried_)                      \
            return tl::unexpected(std::move(tried_).error());         \
    } while (false)

#define MINGCHA_CONCAT_(a, b) a##b
#define MINGCHA_CONCAT(a, b) MINGCHA_CONCAT_(a, b)
/// `MINGCHA_ASSIGN(auto rows, store.load())`: declares the value of a Result or returns its error.
#define MINGCHA_ASSIGN(declaration, expression)                       \
    auto MINGCHA_CONCAT(result_, __LINE__) = (expression);            \
    if (!MINGCHA_CONCAT(result_, __LINE__))                           \
        return tl::unexpected(std::move(MINGCHA_CONCAT(result_, __LINE__)).error()); \
    declaration = std::move(*MINGCHA_CONCAT(result_, __LINE__))
