// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <atomic>

namespace mingcha::base {

namespace {
std::atomic<qint64> fixedMoment{0};
}

QDateTime now()
{
    const qint64 moment = fixedMoment.load();
    return moment ? QDateTime::fromMSecsSinceEpoch(moment) : QDateTime::currentDateTime();
}

QString momentText(const QDateTime& moment) { return moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODate); }

FixedClock::FixedClock(QDateTime moment) { fixedMoment = moment.toMSecsSinceEpoch(); }
FixedClock::~FixedClock() { fixedMoment = 0; }

}  // namespace mingcha::base
