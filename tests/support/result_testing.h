// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <QTest>

namespace mingcha::tests {

/// The value of a Result that has to be one; a failure shows the error's text.
#define TAKE(declaration, expression)                                                            \
    auto MINGCHA_CONCAT(taken_, __LINE__) = (expression);                                        \
    QVERIFY2(MINGCHA_CONCAT(taken_, __LINE__).has_value(),                                       \
             MINGCHA_CONCAT(taken_, __LINE__) ? "" : qPrintable(MINGCHA_CONCAT(taken_, __LINE__).error().text() + QLatin1Char(' ') + MINGCHA_CONCAT(taken_, __LINE__).error().detail)); \
    declaration = std::move(*MINGCHA_CONCAT(taken_, __LINE__))

#define VERIFY_OK(expression)                                                                    \
    do {                                                                                         \
        const auto checked_ = (expression);                                                      \
        QVERIFY2(checked_.has_value(), checked_ ? "" : qPrintable(checked_.error().text() + QLatin1Char(' ') + checked_.error().detail)); \
    } while (false)

#define VERIFY_FAILS(expression, expectedCode)                                                   \
    do {                                                                                         \
        const auto checked_ = (expression);                                                      \
        QVERIFY(!checked_.has_value());                                                          \
        QCOMPARE(int(checked_.error().code), int(expectedCode));                                 \
    } while (false)

}  // namespace mingcha::tests
