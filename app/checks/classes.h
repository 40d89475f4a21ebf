// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace mingcha::checks {

enum class VoltageClass : std::uint8_t { Unknown, Low, High };  ///< Low: 0.4 kV and below

/// Class of a voltage as files write it: a code of domain.md 1.2 (AC02202 = 220 V, AC02201 = 220 kV; 08, 22, 25, 32), a text (交流380V（含400V）, 10千伏, 0.4kV),
/// or a price list's band (不满1千伏, 1-10千伏).
VoltageClass voltageClass(const QString& text);

/// Major classes of use (domain.md 1.2, "Class mapping"). CheckUse is 000 考核, which takes part in no customer rule.
enum class UseClass : std::uint8_t { Other, Residential, CheckUse };

/// Class of a use category given as code (200) or name (居民生活, 城镇居民生活用电).
UseClass useClass(const QString& category);

/// The two texts name the same use: equal as written, or code and name of one entry of CODE5110.4, with or without 用电 at the end.
bool sameUse(const QString& a, const QString& b);
/// One spelling per use: the code where the text is a known code or name, else the text without spaces and a closing 用电.
QString useKey(const QString& category);

/// Limits by class of Q01 and Q02.
enum class CustomerClass : std::uint8_t { Unknown, Residential, LowVoltage, HighVoltage };
CustomerClass customerClass(const QString& category, const QString& voltage);

}  // namespace mingcha::checks
