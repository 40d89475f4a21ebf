// SPDX-License-Identifier: GPL-3.0-or-later
// One case per section of the monthly report: with data, and without them saying why (tests/lint/check_report_sections.py counts them).
#include "unit/reports/document_testing.h"

#include "base/language.h"
#include "reports/content/report/sections.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::reports;
using namespace mingcha::tests;
using namespace Qt::StringLiterals;
using checks::Severity;
using findings::State;

namespace {

const base::Period december(2025, 12), november(2025, 11);

findings::Finding finding(const QString& rule, const QString& subject, base::Period month, State state, Severity severity = Severity::Ordinary)
{
    findings::Finding f;
    f.rule = rule;
    f.subject = subject;
    f.month = month;
    f.state = state;
    f.severity = severity;
    f.unit = u"城关供电所"_s;
    return f;
}

MonthFigures figures(base::Period month, int supplied, int sold, const char* receivable, const char* received)
{
    MonthFigures f;
    f.month = month;
    f.bills = f.withReceivable = f.withReceived = 100;
    f.areasWithSupply = 3;
    f.supplied = base::Energy::fromWhole(supplied);
    f.sold = f.soldInAreas = base::Energy::fromWhole(sold);
    f.receivable = *base::Money::parse(receivable);
    f.received = *base::Money::parse(received);
    return f;
}

AreaFigures area(const QString& name, int supplied, int sold)
{
    AreaFigures a;
    a.area = name;
    a.judgedMonths = 1;
    a.supplied = base::Energy::fromWhole(supplied);
    a.sold = base::Energy::fromWhole(sold);
    return a;
}

/// December 2025 after a check on 4 January 2026, with November on file and no year before.
ReportData sampleData()
{
    ReportData data;
    data.month = december;
    data.vaultName = u"v"_s;
    data.asOf = QDate(2026, 1, 5);
    data.list = sampleList(6);
    data.office = data.list.office;
    findings::RunRecord run;
    run.at = data.list.lastCheck;
    run.range = {base::Period(2025, 1), december};
    run.rules = {u"Q06"_s, u"P18"_s, u"L01"_s};
    run.countByRule = {{u"Q06"_s, 4}, {u"P18"_s, 2}, {u"L01"_s, 0}};
    run.notRun = {{u"L01"_s, december.index(), "no_area_supply", 0}, {u"L02"_s, november.index(), "no_area_supply", 0}};
    run.parameters = {{u"Q06.tol_kwh"_s, u"1"_s}};
    data.run = run;
    data.findings = {finding(u"Q06"_s, u"0100000188"_s, december, State::Rectifying, Severity::Major), finding(u"P18"_s, u"0100000187"_s, december, State::Unconfirmed)};
    data.findings[0].decision.due = QDate(2026, 1, 2);
    auto done = finding(u"P18"_s, u"0100000999"_s, november, State::Rectified);
    done.decision.due = QDate(2025, 12, 20);
    done.decision.doneOn = QDate(2025, 12, 19);
    done.decision.recovered = base::Money::parse("88.80");
    data.previous = {finding(u"Q06"_s, u"0100000188"_s, november, State::Rectifying), done, finding(u"Q06"_s, u"0100000555"_s, november, State::Unconfirmed)};
    data.earlier = data.previous;
    data.previousMonth = november;
    checks::Proof proof;
    proof.inputs = {{"bills.kwh", "622", "611", {}, 1, {}, 189, 6}};
    proof.formulas = {"622 − 611 = 11 ＞ 1"};
    proof.moneyFormula = "11 × (0.47930 + 0.01210) = 5.4054 → 5.41";
    data.cases = {{data.list.rows[1], proof}};
    data.year.months = {december - 12, december};
    data.year.customers = 1234;
    data.surveys = 56;
    for (int back = 12; back >= 0; --back)
        data.year.byMonth.push_back(MonthFigures{december - back, 0, 0, {}, {}, {}, {}, {}, 0, 0});
    data.year.byMonth[11] = figures(november, 1000, 960, "480.00", "480.00");
    data.year.byMonth[12] = figures(december, 1100, 1034, "527.34", "500.00");
    data.monthAlone.months = {december, december};
    data.monthAlone.areas = {area(u"TQ1"_s, 500, 480), area(u"TQ2"_s, 400, 368), area(u"TQ3"_s, 200, 204), AreaFigures{u"TQ4"_s, 0, {}, {}}};
    return data;
}

/// A month of which nothing is on file.
ReportData emptyData()
{
    ReportData data;
    data.month = december;
    data.asOf = QDate(2025, 12, 31);
    data.list.month = december;
    data.year.months = {december - 12, december};
    for (int back = 12; back >= 0; --back)
        data.year.byMonth.push_back(MonthFigures{december - back, 0, 0, {}, {}, {}, {}, {}, 0, 0});
    data.monthAlone.months = {december, december};
    return data;
}

QString textOfSection(void (*write)(const ReportData&, Blocks&), const ReportData& data)
{
    Blocks blocks;
    write(data, blocks);
    return textOf(blocks.take());
}

#define CONTAINS(text, part) QVERIFY2((text).contains(part), qPrintable(text))

}  // namespace

class TestSections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { base::setLanguage(base::Language::Chinese); }
    void section_overview();
    void section_indicators();
    void section_summary();
    void section_cases();
    void section_causes();
    void section_measures();
    void section_previous();
    void section_risks();
    void section_assessment();
    void section_attachments();
    void longTablesSayWhatTheyLeaveOut();
    void wholeReport();
    void nothingOnFile();
    void english();
};

void TestSections::section_overview()
{
    const QString text = textOfSection(section::overview, sampleData());
    CONTAINS(text, u"2025年12月"_s);
    CONTAINS(text, u"李明、王芳"_s);
    CONTAINS(text, u"赵强"_s);
    CONTAINS(text, u"1,234户"_s);
    CONTAINS(text, u"电费账单100份、台区供电量3条、营业普查登记表56份"_s);
    CONTAINS(text, u"共运行规则3条，其中2条发现问题"_s);
    CONTAINS(text, u"L01 台区高损 | 没有台区供电量"_s);
    QVERIFY(!text.contains(u"L02"_s));  // not run for another month
    ReportData some = sampleData();
    some.run->notRun[0].subjects = 1;
    CONTAINS(textOfSection(section::overview, some), u"L01 台区高损 | 没有台区供电量（涉及1个对象）"_s);
    CONTAINS(textOfSection(section::overview, emptyData()), u"尚未运行检查"_s);
}

void TestSections::section_indicators()
{
    const QString text = textOfSection(section::indicators, sampleData());
    CONTAINS(text, u"供电量 | kWh | 1,100 | 1,000 | +10.00% | — | —"_s);
    CONTAINS(text, u"售电量 | kWh | 1,034 | 960 | +7.71% | — | —"_s);  // 74 ÷ 960 = 7.7083%
    CONTAINS(text, u"线损率 | % | 6.00 | 4.00 | +2.00 个百分点 | — | —"_s);  // 66 ÷ 1100, 40 ÷ 1000
    CONTAINS(text, u"电费回收率 | % | 94.82 | 100.00 | −5.18 个百分点 | — | —"_s);  // 500 ÷ 527.34 = 94.8155 %
    CONTAINS(text, u"平均电价 | 元/kWh | 0.5100 | 0.5000 | +2.00% | — | —"_s);
    CONTAINS(text, u"2024年12月无电费账单和供电量数据"_s);
    CONTAINS(text, u"差错率和停电时户数未列出"_s);
    CONTAINS(text, u"共有台区4个，其中3个可判定线损率：高于7%的1个，低于−1%的1个，介于两者之间的1个"_s);
    CONTAINS(text, u"TQ2 | 400 | 368 | 8.00% | 高损"_s);
    CONTAINS(text, u"TQ3 | 200 | 204 | −2.00% | 负损"_s);
    QVERIFY(!text.contains(u"TQ1 |"_s));
    CONTAINS(textOfSection(section::indicators, emptyData()), u"本月没有可判定线损率的台区"_s);
}

void TestSections::section_summary()
{
    const QString text = textOfSection(section::summary, sampleData());
    // Six rows: severities 重大 较大 一般 提示 重大 较大; states 待确认 整改中 已整改 twice; the sixth row's money follows from another.
    CONTAINS(text, u"本月共发现问题6项，其中重大2项、较大2项、一般1项、提示1项"_s);
    CONTAINS(text, u"已确认4项，涉及电量98,765 kWh、涉及金额12,345.67元；待确认2项，涉及电量4,321 kWh、涉及金额765.43元"_s);
    CONTAINS(text, u"电费电价 | 6 | 2 | 2 | 1 | 1 | 2 | 81 | 37.05"_s);  // kWh 11…16; money 5.41 + … + 9.41, without 10.41
    CONTAINS(text, u"重复问题（与此前各月规则相同、对象相同）共1项"_s);
    CONTAINS(text, u"0100000188 | 2025年11月 | 1"_s);
    ReportData none = emptyData();
    CONTAINS(textOfSection(section::summary, none), u"本月无问题记录；尚未运行检查，不能据此认定本月没有问题"_s);
    none.run = sampleData().run;
    CONTAINS(textOfSection(section::summary, none), u"本月未发现问题"_s);
    none.run->range.to = november;
    CONTAINS(textOfSection(section::summary, none), u"最近一次检查未包含本月，不能据此认定本月没有问题"_s);
}

void TestSections::section_cases()
{
    const QString text = textOfSection(section::cases, sampleData());
    CONTAINS(text, u"案例1：▲ 较大"_s);
    CONTAINS(text, u"0100000188（胜利街便民超市）"_s);
    CONTAINS(text, u"622（应为611）"_s);
    CONTAINS(text, u"依据：规则Q06第1版"_s);
    CONTAINS(text, u"计算：622 − 611 = 11 ＞ 1"_s);
    CONTAINS(text, u"算式为11 × (0.47930 + 0.01210) = 5.4054 → 5.41"_s);
    CONTAINS(text, u"处理：按现场示数重新计算电量电费"_s);
    ReportData twoPrices = sampleData();
    twoPrices.cases[0].proof.moneyFormula = "2 × 0.50 = 1.00; 3 × 0.60 = 1.80";
    CONTAINS(textOfSection(section::cases, twoPrices), u"算式为2 × 0.50 = 1.00；3 × 0.60 = 1.80"_s);
    CONTAINS(textOfSection(section::cases, emptyData()), u"无典型案例"_s);
}

void TestSections::section_causes()
{
    const QString text = textOfSection(section::causes, sampleData());
    CONTAINS(text, u"抄表人员录入时示数错位 | 3 | 14.82"_s);  // rows 2, 4 and 6: 6.41 + 8.41, the sixth not counted
    CONTAINS(text, u"尚有3项问题未填写原因"_s);
    CONTAINS(textOfSection(section::causes, emptyData()), u"无需分析原因"_s);
    ReportData open = sampleData();
    for (auto& row : open.list.rows)
        row.cause.clear();
    CONTAINS(textOfSection(section::causes, open), u"本月6项问题均尚未填写原因"_s);
}

void TestSections::section_measures()
{
    ReportData data = sampleData();
    data.list.rows[2].person.clear();
    data.list.rows[2].responsibleUnit.clear();
    const QString text = textOfSection(section::measures, data);
    CONTAINS(text, u"详见整改清单（附件1）"_s);
    CONTAINS(text, u"城关供电所 | 周建国 | 3 | 1 | 2026-01-01"_s);
    CONTAINS(text, u"（未指派） | — | 1 | 1 | —"_s);
    CONTAINS(text, u"尚有1项未指派"_s);
    CONTAINS(textOfSection(section::measures, emptyData()), u"本月没有需要整改的问题"_s);
}

void TestSections::section_previous()
{
    const QString text = textOfSection(section::previous, sampleData());
    CONTAINS(text, u"上期（2025年11月）共有问题3项，其中已确认2项"_s);
    CONTAINS(text, u"截至2026-01-05，已确认问题中完成整改1项，完成率50.00%；有整改期限的问题中按期完成1项，及时率100.00%；逾期未完成0项；追补电费88.80元"_s);
    CONTAINS(text, u"复查合格率未列出"_s);
    ReportData open = sampleData();
    for (auto& finding : open.previous)
        finding.state = State::Unconfirmed;
    const QString unconfirmed = textOfSection(section::previous, open);
    CONTAINS(unconfirmed, u"共有问题3项，其中已确认0项"_s);
    CONTAINS(unconfirmed, u"暂不能计算整改完成率和及时率"_s);
    QVERIFY(!unconfirmed.contains(u"—"_s));
    CONTAINS(textOfSection(section::previous, emptyData()), u"此前各月无问题记录"_s);
}

void TestSections::section_risks()
{
    const QString text = textOfSection(section::risks, sampleData());
    CONTAINS(text, u"尚有1项重大问题未完成整改"_s);
    CONTAINS(text, u"截至2026-01-05有1项问题逾期未整改"_s);
    CONTAINS(text, u"尚有2项问题待现场核实确认"_s);
    CONTAINS(text, u"TQ2（线损率8.00%，损失电量32 kWh）"_s);
    CONTAINS(text, u"因数据缺失未能运行的规则：L01"_s);
    CONTAINS(textOfSection(section::risks, emptyData()), u"现有数据未显示突出风险"_s);
}

void TestSections::section_assessment()
{
    const QString text = textOfSection(section::assessment, sampleData());
    CONTAINS(text, u"城关供电所 | 1 | 0 | 0 | 0 | 1 | 1"_s);  // one confirmed: major, overdue, repeated
    CONTAINS(text, u"不提出分值建议"_s);
    CONTAINS(textOfSection(section::assessment, emptyData()), u"本月无问题记录，没有可供考核的事项"_s);
    ReportData unconfirmed = emptyData();
    unconfirmed.findings = {finding(u"P18"_s, u"0100000187"_s, december, State::Unconfirmed)};
    CONTAINS(textOfSection(section::assessment, unconfirmed), u"本月问题尚未确认"_s);
}

void TestSections::section_attachments()
{
    const QString text = textOfSection(section::attachments, sampleData());
    CONTAINS(text, u"《现场营销稽查发现问题及整改措施汇总清单》（共6项问题）"_s);
    CONTAINS(text, u"Q06"_s);
    CONTAINS(text, u"P18"_s);
    ReportData data = sampleData();
    data.run->rules = {u"C09"_s, u"L02"_s, u"M03"_s, u"Q01"_s};
    data.run->parameters = {{u"C09.major_money"_s, u"50000"_s}, {u"L02.negative"_s, u"-1"_s}, {u"L02.gate_kwh"_s, u"300"_s}, {u"M03.sound"_s, u"完好,正常,齐全"_s}, {u"Q01.alpha_low"_s, u"50"_s}, {u"Q01.by_days"_s, u"0"_s}};
    const QString limits = textOfSection(section::attachments, data);
    CONTAINS(limits, u"负损限 −1%；"_s);
    CONTAINS(limits, u" 300 kWh"_s);
    CONTAINS(limits, u"视为完好的写法 完好、正常、齐全"_s);
    CONTAINS(limits, u"幅度 50%"_s);
    QVERIFY(!limits.contains(u"不可用"_s));  // what cannot be chosen yet is no parameter of the check
    CONTAINS(limits, u"《电力供应与使用条例》第三十九条"_s);
    base::setLanguage(base::Language::English);
    CONTAINS(textOfSection(section::attachments, data), u"50000 yuan"_s);
    base::setLanguage(base::Language::Chinese);
    CONTAINS(textOfSection(section::attachments, emptyData()), u"共0项问题"_s);
}

void TestSections::longTablesSayWhatTheyLeaveOut()
{
    // 41 repetitions, the last of which was found in two earlier months; 41 areas above 7 %, the last of which lost most.
    ReportData data = sampleData();
    data.findings.clear();
    data.earlier.clear();
    data.monthAlone.areas.clear();
    for (int i = 1; i <= 41; ++i) {
        const QString subject = u"01%1"_s.arg(i, 8, 10, QLatin1Char('0'));
        data.findings.push_back(finding(u"Q03"_s, subject, december, State::Unconfirmed));
        data.earlier.push_back(finding(u"Q03"_s, subject, november, State::Unconfirmed));
        data.monthAlone.areas.push_back(area(u"TQ%1"_s.arg(i, 3, 10, QLatin1Char('0')), 1000, 900 - (i == 41 ? 50 : 0)));
    }
    data.earlier.push_back(finding(u"Q03"_s, u"0100000041"_s, november - 1, State::Unconfirmed));
    const QString summary = textOfSection(section::summary, data);
    CONTAINS(summary, u"共41项"_s);
    CONTAINS(summary, u"Q03 连续零电量 | 41"_s);
    CONTAINS(summary, u"重复问题（此前发现月数最多的40项，共41项）\nQ03 连续零电量 | 0100000041 | 2025年11月 | 2"_s);
    QCOMPARE(summary.count(u"| 2025年11月 | "_s), 40);
    const QString indicators = textOfSection(section::indicators, data);
    CONTAINS(indicators, u"线损率不合格的台区（损益电量最大的40个，共41个）\nTQ041"_s);
    QCOMPARE(indicators.count(u"| 高损"_s), 40);
}

void TestSections::wholeReport()
{
    const Document document = reportDocument(sampleData());
    QCOMPARE(document.title, u"现场营销稽查报告"_s);
    QVERIFY(document.officialLayout && !document.landscape);
    const QString text = textOf(document.blocks);
    qsizetype at = 0;
    for (const QString& title : {u"一、稽查概况"_s, u"二、指标完成情况"_s, u"三、发现问题汇总"_s, u"四、典型案例"_s, u"五、原因分析"_s, u"六、整改措施与责任分解"_s, u"七、上期问题整改与复查情况"_s,
                                 u"八、风险提示与下月重点"_s, u"九、考核建议"_s, u"十、附件"_s}) {
        const qsizetype found = text.indexOf(title, at);
        QVERIFY2(found >= at, qPrintable(title));
        at = found;
    }
    // All four charts, and places for the signatures.
    QCOMPARE(text.count(u"[chart]"_s), 4);
    const auto* signatures = std::get_if<Signatures>(&document.blocks.back());
    QVERIFY(signatures);
    QCOMPARE(signatures->places.size(), size_t(5));
    QCOMPARE(signatures->places.back(), std::make_pair(u"日期："_s, QString()));  // left open for the pen
    TAKE(const QByteArray pdf, pdfBytes(document));
    const QStringList pages = pagesOf(pdf);
    for (qsizetype i = 0; i < pages.size(); ++i)
        QVERIFY(squeezed(pages[i]).contains(u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())));
    const QString all = squeezed(pages.join(QString()));
    for (const QString& title : {u"一、稽查概况"_s, u"十、附件"_s, u"各月供售电量与线损率"_s, u"各台区线损率"_s, u"整改进度"_s})
        QVERIFY2(all.contains(title), qPrintable(title));
}

void TestSections::nothingOnFile()
{
    TAKE(const QByteArray pdf, pdfBytes(reportDocument(emptyData())));
    QVERIFY(pagesOf(pdf).size() >= 1);
    VERIFY_OK(docxBytes(reportDocument(emptyData())));
}

void TestSections::english()
{
    base::setLanguage(base::Language::English);
    const Document document = reportDocument(sampleData());
    QCOMPARE(document.language, u"en"_s);
    CONTAINS(textOf(document.blocks), u"1. Overview of the audit"_s);
    CONTAINS(textOf(document.blocks), u"Loss rate | % | 6.00 | 4.00 | +2.00 points | — | —"_s);
    QVERIFY(document.subtitle.startsWith(u"December 2025"_s));
}

QTEST_MAIN(TestSections)
#include "test_sections.moc"
