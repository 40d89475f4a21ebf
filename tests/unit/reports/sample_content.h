// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/report.h"

#include <cmath>

namespace mingcha::tests {

/// A rectification list written by hand: every severity and state, late and early ones, consequences, long texts.
inline rectification::ListContent sampleList(int rows, bool chinese = true)
{
    using namespace Qt::StringLiterals;
    rectification::ListContent content;
    content.month = base::Period(2025, 12);
    content.vaultName = u"2025年稽查.mingcha"_s;
    content.asOf = QDate(2026, 1, 5);
    content.lastCheck = QDateTime(QDate(2026, 1, 4), QTime(16, 30));
    content.lastCheckRange = base::PeriodRange{base::Period(2025, 1), base::Period(2025, 12)};
    content.office.company = chinese ? u"某县供电公司"_s : u"County Power Supply Company"_s;
    content.office.station = chinese ? u"城关供电所"_s : u"Town Station"_s;
    content.office.inspectors = chinese ? QStringList{u"李明"_s, u"王芳"_s} : QStringList{u"Li Ming"_s, u"Wang Fang"_s};
    content.office.monthlyResponsible = chinese ? u"赵强"_s : u"Zhao Qiang"_s;
    content.office.preparedBy = chinese ? u"孙丽"_s : u"Sun Li"_s;
    for (int i = 0; i < rows; ++i) {
        rectification::ListRow row;
        row.findingId = i + 1;
        row.number = i + 1;
        row.foundOn = QDate(2026, 1, 4);
        row.unit = chinese ? u"城关供电所"_s : u"Town Station"_s;
        row.discipline = chinese ? u"电费电价"_s : u"Prices and fees"_s;
        row.code = i % 3 ? u"Q06"_s : u"P18"_s;
        row.subject = QString::number(100000187 + i).rightJustified(10, QLatin1Char('0'));
        row.subjectName = chinese ? u"胜利街便民超市"_s : u"Victory Street Shop"_s;
        row.problem = i % 3 ? (chinese ? u"抄见电量计算不符：(1710.37 − 1099.74) × 1 = 610.63 → 611；622 − 611 = 11 ＞ 1"_s : u"Metered kWh do not follow from the readings: (1710.37 − 1099.74) × 1 = 610.63 → 611; 622 − 611 = 11 > 1"_s)
                            : (chinese ? u"现场用电性质与档案不符：档案为居民生活，现场为一般工商业，近12个月计费电量 15,230 kWh"_s : u"Use on site differs from the file: the file says residential, the site is commercial; 15,230 kWh in the last 12 months"_s);
        row.period = content.month;
        row.kwh = base::Energy::fromWhole(11 + i);
        row.money = base::Money::fromScaled(541 + i * 100);
        row.countsMoney = i % 7 != 5;
        row.severity = static_cast<checks::Severity>(3 - i % 4);
        row.measure = chinese ? u"按现场示数重新计算电量电费，退补差额并更正档案，完成后由稽查人员复核。"_s : u"Compute quantity and fee again from the readings on site, settle the difference, correct the file; the inspectors check the result."_s;
        row.cause = i % 2 ? (chinese ? u"抄表人员录入时示数错位"_s : u"Reading entered into the wrong field"_s) : QString();
        row.state = static_cast<findings::State>(i % 3);
        row.responsibleUnit = row.unit;
        row.person = chinese ? u"周建国"_s : u"Zhou Jianguo"_s;
        if (row.state != findings::State::Unconfirmed)
            row.due = QDate(2026, 1, 5).addDays(i % 15 - 5);
        if (row.state == findings::State::Rectifying)
            row.daysLeft = i % 15 - 5;
        if (row.state == findings::State::Rectified) {
            row.doneOn = QDate(2026, 1, 5);
            row.result = chinese ? u"已更正并退补"_s : u"corrected and settled"_s;
            row.recovered = base::Money::fromScaled(541);
            row.closed = true;
        }
        content.rows.push_back(row);
    }
    content.confirmedMoney = base::Money::fromScaled(1234567);
    content.unconfirmedMoney = base::Money::fromScaled(76543);
    content.recoveredMoney = base::Money::fromScaled(541);
    content.confirmedKwh = base::Energy::fromWhole(98765);
    content.unconfirmedKwh = base::Energy::fromWhole(4321);
    return content;
}

inline reports::ChartData areaLossChart(int areas)
{
    using namespace Qt::StringLiterals;
    reports::ChartData data;
    data.kind = reports::ChartData::Kind::AreaLoss;
    data.title = u"台区线损率分布"_s;
    data.unit = u"%"_s;
    data.bands = {{u"负损"_s, -1}, {QString(), 0}, {u"经济运行"_s, 4}, {u"合格"_s, 7}, {u"高损"_s, std::numeric_limits<double>::infinity()}};
    data.series.push_back({u"线损率"_s, QColor(0xB4, 0x53, 0x09), {}});
    for (int i = 0; i < areas; ++i) {
        data.categories.append(u"TQ%1"_s.arg(i, 6, 10, QLatin1Char('0')));
        data.keys.push_back(data.categories.back());
        data.series[0].values.push_back(i == 3 ? 96.2 : i == 5 ? -40 : i == 7 ? std::nan("") : 3.2 + 3.4 * std::sin(i * 12.9898) + (i % 29 == 0 ? 6 : 0));
    }
    return data;
}

inline reports::ChartData rulesChart(int rules)
{
    using namespace Qt::StringLiterals;
    reports::ChartData data;
    data.kind = reports::ChartData::Kind::FindingsByRule;
    data.title = u"各规则问题数"_s;
    const QString names[] = {u"电量突增"_s, u"电价码与档案不符"_s, u"电度电费计算不符"_s, u"高损台区"_s, u"倍率与档案不符"_s, u"档案缺失或格式错误"_s};
    const QString domains[] = {u"量"_s, u"价"_s, u"费"_s, u"损"_s, u"计量"_s, u"档案"_s};
    const QColor colours[] = {{0x25, 0x63, 0xEB}, {0x7C, 0x3A, 0xED}, {0x0F, 0x76, 0x6E}, {0xB4, 0x53, 0x09}, {0x47, 0x67, 0x8A}, {0x7A, 0x72, 0x6A}};
    for (int d = 0; d < 6; ++d)
        data.series.push_back({domains[d], colours[d], std::vector<double>(size_t(rules), std::nan(""))});
    for (int i = 0; i < rules; ++i) {
        data.categories.append(u"Q%1 "_s.arg(i + 1, 2, 10, QLatin1Char('0')) + names[i % 6]);
        data.keys.push_back(u"Q%1"_s.arg(i + 1, 2, 10, QLatin1Char('0')));
        data.series[size_t(i % 6)].values[size_t(i)] = (i * 37) % 91 + 1;
    }
    return data;
}

inline reports::ChartData energyChart(int months)
{
    using namespace Qt::StringLiterals;
    reports::ChartData data;
    data.kind = reports::ChartData::Kind::EnergyByMonth;
    data.title = u"各月供售电量与线损率"_s;
    data.unit = u"万kWh"_s;
    data.series = {{u"供电量"_s, QColor(0x8F, 0xB8, 0xB5), {}}, {u"售电量"_s, QColor(0x00, 0x70, 0x6B), {}}, {u"线损率"_s, QColor(0xB4, 0x53, 0x09), {}}};
    for (int i = 0; i < months; ++i) {
        const base::Period month = base::Period(2023, 1) + i;
        data.categories.append(QString::fromStdString(month.text()));
        data.keys.push_back(data.categories.back());
        const double supplied = 400 + 90 * std::sin(i * 0.5), rate = 4 + 2 * std::sin(i * 1.7);
        data.series[0].values.push_back(supplied);
        data.series[1].values.push_back(supplied * (1 - rate / 100));
        data.series[2].values.push_back(i == 4 ? std::nan("") : rate);
    }
    return data;
}

inline reports::ChartData progressChart()
{
    using namespace Qt::StringLiterals;
    reports::ChartData data;
    data.kind = reports::ChartData::Kind::Progress;
    data.title = u"整改进度"_s;
    data.categories = {u"待确认"_s, u"整改中"_s, u"其中逾期"_s, u"已整改"_s};
    data.keys = {u"unconfirmed"_s, u"rectifying"_s, u"overdue"_s, u"rectified"_s};
    data.series = {{u"重大"_s, QColor(0xC6, 0x28, 0x28), {3, 2, 1, 5}}, {u"较大"_s, QColor(0xD9, 0x77, 0x06), {12, 8, 2, 20}}, {u"一般"_s, QColor(0x15, 0x65, 0xC0), {40, 21, 0, 60}}, {u"提示"_s, QColor(0x60, 0x7D, 0x8B), {6, 0, 0, 4}}};
    return data;
}

}  // namespace mingcha::tests
