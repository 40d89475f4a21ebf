// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>

namespace mingcha::base {

/// The time of the machine, or the time a test has fixed. Everything that stores or compares "now" asks here.
QDateTime now();
inline QDate today() { return now().date(); }
/// A moment as it is stored: ISO 8601, local time with its offset.
QString momentText(const QDateTime& moment);

/// Stops the clock at a moment for as long as it lives.
class FixedClock {
public:
    explicit FixedClock(QDateTime moment);
    ~FixedClock();
    FixedClock(const FixedClock&) = delete;
    FixedClock& operator=(const FixedClock&) = delete;
};

}  // namespace mingcha::base
