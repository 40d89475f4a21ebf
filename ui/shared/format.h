// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/decimal.h"
#include "base/period.h"

#include <QDateTime>
#include <QStringList>

namespace mingcha::ui {

// How figures are written on screen: thousands separated, a real minus sign, money with two decimals, kWh as billed. Never through a locale.

QString shownNumber(std::int64_t scaled, int decimals, int minDecimals = 0);
inline QString shown(base::Money money) { return shownNumber(money.scaled(), base::Money::decimals, 2); }
inline QString shown(base::Energy energy) { return shownNumber(energy.scaled(), base::Energy::decimals); }
inline QString shown(base::Price price) { return shownNumber(price.scaled(), base::Price::decimals); }
inline QString shownCount(std::int64_t count) { return shownNumber(count, 0); }
/// A decimal number as text, its thousands separated; anything else as it is.
QString withThousands(const QString& number);
QString shown(base::Period period);                      ///< 2025-03
QString shown(const base::PeriodRange& range);           ///< 2025-01…2025-12
QString shown(QDate date);                               ///< 2025-03-01
QString shown(const QDateTime& moment);                  ///< 2025-03-01 14:05
/// "just now", "12 minutes ago", "today 09:14", "2025-03-01".
QString shownAge(const QDateTime& moment);
/// Sentences one after the other; a full-width full stop is followed by no blank. Empty ones are left out.
QString inOneLine(const QStringList& sentences);
QString shownBytes(qint64 bytes);                        ///< 12.4 MB

}  // namespace mingcha::ui
