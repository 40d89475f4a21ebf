// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/classes.h"

#include <QHash>
#include <QRegularExpression>
#include <optional>

using namespace Qt::StringLiterals;

namespace mingcha::checks {

namespace {

/// NFKC (full-width letters and digits), upper case, no spaces.
QString plain(const QString& text)
{
    QString result = text.normalized(QString::NormalizationForm_KC).toUpper();
    result.removeIf([](QChar c) { return c.isSpace(); });
    return result;
}

/// 供电电压 volt_code of CODE5110 and the short codes of distribution-side systems (domain.md 1.2).
std::optional<VoltageClass> classOfCode(const QString& text)
{
    using enum VoltageClass;
    static const QHash<QString, VoltageClass> codes{
        {u"AC02202"_s, Low},  {u"AC03802"_s, Low},  {u"AC00061"_s, High}, {u"AC00101"_s, High}, {u"AC00201"_s, High}, {u"AC02751"_s, High},
        {u"AC00351"_s, High}, {u"AC01101"_s, High}, {u"AC02201"_s, High}, {u"AC05001"_s, High}, {u"AC07501"_s, High},
        {u"08"_s, Low},       {u"22"_s, High},      {u"25"_s, High},      {u"32"_s, High}};
    const auto found = codes.find(text);
    return found == codes.end() ? std::nullopt : std::optional(*found);
}

/// Bands of price lists: 不满1千伏 ends where high voltage begins.
std::optional<VoltageClass> classOfBand(const QString& text)
{
    static const QRegularExpression below(u"(不满1|1(KV|千伏)(以下|及以下)|低压|低供)"_s);
    if (text.contains(below) && !text.contains(u"-1"_s))
        return VoltageClass::Low;
    if (text.contains(u"高压"_s))
        return VoltageClass::High;
    return std::nullopt;
}

/// Limit of low voltage: 0.4 kV, in volts.
constexpr double lowVoltageLimit = 400;

/// The first number with its unit; without one, kV below 100 and volts for the usual low voltages.
std::optional<VoltageClass> classOfNumber(const QString& text)
{
    static const QRegularExpression number(u"(\\d+(?:\\.\\d+)?)(?:[-~/—至]\\d+(?:\\.\\d+)?)?(KV|千伏|V|伏)?"_s);
    const auto match = number.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double value = match.captured(1).toDouble();
    const QString unit = match.captured(2);
    const bool kilo = unit == "KV"_L1 || unit == u"千伏"_s || (unit.isEmpty() && value < 100);
    if (unit.isEmpty() && value != 380 && value != 400 && value >= 100)
        return std::nullopt;  // 220 alone: volts or kilovolts?
    return value * (kilo ? 1000 : 1) <= lowVoltageLimit ? VoltageClass::Low : VoltageClass::High;
}

/// 用电类别 elec_type_code, CODE5110.4 (domain.md 1.2).
const QHash<QString, QString>& useCodes()
{
    static const QHash<QString, QString> codes = [] {
        const QString entries =
            u"000 考核;100 大工业;101 大工业中小化肥;102 大工业其它优待;200 居民生活;201 乡村居民生活;202 城镇居民生活;203 中小学教学;300 农业生产;301 农业排灌;"
             "302 贫困县农业排灌;400 一般工商业;401 非居民照明;402 非工业;403 普通工业;404 普通工业中小化肥;405 商业;500 趸售;501 趸售大工业;502 趸售普工、非普工业;"
             "503 趸售非居民;504 趸售居民生活;505 趸售农业生产;506 趸售商业;900 其它;901 大用户直购电;902 抽水蓄能;903 售邻省;904 其他"_s;
        QHash<QString, QString> byName;
        for (const QString& entry : entries.split(u';'))
            byName.insert(entry.mid(4), entry.left(3));
        return byName;
    }();
    return codes;
}

}  // namespace

VoltageClass voltageClass(const QString& text)
{
    const QString t = plain(text);
    if (const auto code = classOfCode(t))
        return *code;
    if (const auto band = classOfBand(t))
        return *band;
    return classOfNumber(t).value_or(VoltageClass::Unknown);
}

QString useKey(const QString& category)
{
    QString name = plain(category);
    if (name.endsWith(u"用电"_s))
        name.chop(2);
    return useCodes().value(name, name);
}

UseClass useClass(const QString& category)
{
    const QString key = useKey(category);
    if (key == u"000"_s)
        return UseClass::CheckUse;
    return key == u"200"_s || key == u"201"_s || key == u"202"_s || key == u"203"_s ? UseClass::Residential : UseClass::Other;
}

bool sameUse(const QString& a, const QString& b) { return a == b || useKey(a) == useKey(b); }

CustomerClass customerClass(const QString& category, const QString& voltage)
{
    if (useClass(category) == UseClass::Residential)
        return CustomerClass::Residential;
    switch (voltageClass(voltage)) {
    case VoltageClass::Low: return CustomerClass::LowVoltage;
    case VoltageClass::High: return CustomerClass::HighVoltage;
    default: return CustomerClass::Unknown;
    }
}

}  // namespace mingcha::checks
