// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/checks/rule_testing.h"
#include "checks/catalogue_reader.h"
#include "checks/classes.h"
#include "records/kind.h"

#include <set>

using namespace mingcha;
using namespace mingcha::tests;
using namespace mingcha::checks;

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheRulesOfTheFirstVersion()
    {
        QStringList codes;
        for (const Rule& rule : Catalogue::shipped().rules())
            codes << rule.code;
        codes.sort();
        QCOMPARE(codes.join(u' '), u"C09 D01 D06 F14 F15 L01 L02 L03 M01 M03 M08 M13 P11 P17 P18 Q01 Q02 Q03 Q04 Q05 Q06 R02 R04"_s);
        QCOMPARE(Catalogue::shipped().disciplines().size(), size_t(9));
        QCOMPARE(Catalogue::shipped().disciplineName(u"line_loss"_s).zh, u"线损管理"_s);
    }

    /// Every rule is complete, its parameters lie within their bounds, and what it needs exists.
    void isComplete()
    {
        QVERIFY(RuleSettings().validate(Catalogue::shipped()).has_value());
        for (const Rule& rule : Catalogue::shipped().rules()) {
            QVERIFY2(!rule.needs.empty() && rule.validFrom.isValid() && rule.version >= 1, qPrintable(rule.code));
            RuleSettings standard;
            std::set<QString> ids;
            for (const Parameter& parameter : rule.parameters) {
                QVERIFY(ids.insert(parameter.id).second);
                standard.values[rule.code + u'.' + parameter.id] = parameter.standard;
            }
            QVERIFY2(standard.validate(Catalogue::shipped()).has_value(), qPrintable(rule.code));
            for (const QString& need : rule.needs) {
                const auto kind = records::kindFromId(need.section(u'.', 0, 0).toStdString());
                QVERIFY2(kind.has_value(), qPrintable(need));
                QVERIFY2(!need.contains(u'.') || records::spec(*kind).fieldIndex(need.section(u'.', 1).toStdString()) >= 0, qPrintable(need));
            }
        }
    }

    void saysWhereATextIsWrong()
    {
        QVERIFY(readCatalogue("").has_value());
        QVERIFY(!readCatalogue("[[rule").has_value());
        const QByteArray good = R"([[discipline]]
id = "x"
zh = "x"
en = "x"
[[rule]]
code = "Q01"
version = 1
name = { zh = "a", en = "a" }
explanation = { zh = "a", en = "a" }
formula = "a"
domain = "quantity"
discipline = "x"
severity = "graded"
valid_from = 2024-06-01
basis = { zh = "a", en = "a" }
measure = { zh = "a", en = "a" }
needs = ["bills"]
)";
        const auto read = readCatalogue(good);
        QVERIFY(read.has_value());
        QCOMPARE(read->rules.front().validFrom, QDate(2024, 6, 1));
        QVERIFY(!read->rules.front().severity);
        for (const auto& [from, to] : {std::pair{"\"quantity\"", "\"quantities\""}, {"discipline = \"x\"", "discipline = \"y\""}, {"version = 1", "version = 0"}, {"en = \"a\" }\nformula", "en = \"\" }\nformula"}})
            QVERIFY2(!readCatalogue(QByteArray(good).replace(from, to)).has_value(), to);
        QVERIFY(!readCatalogue(good + "[[rule.parameter]]\nid = \"p\"\nzh = \"p\"\nen = \"p\"\nstandard = \"1.5\"\nlowest = \"0\"\nhighest = \"9\"\ndecimals = 0\n").has_value());
    }

    void settingsAreCheckedAndKept()
    {
        FactBuilder vault;
        RuleSettings settings;
        settings.values = {{u"Q01.alpha_residential"_s, "120.5"}, {u"M03.sound"_s, "完好,新封"}};
        settings.severities = {{u"Q04"_s, Severity::Major}};
        settings.switchedOff = {u"R02"_s};
        VERIFY_OK(saveRuleSettings(vault.connection(), settings));
        TAKE(const RuleSettings stored, loadRuleSettings(vault.connection()));
        QVERIFY(stored.values == settings.values && stored.severities == settings.severities && stored.switchedOff == settings.switchedOff);
        const Rule& q01 = *Catalogue::shipped().find(u"Q01"_s);
        QCOMPARE(stored.value(q01, u"alpha_residential"_s), std::string("120.5"));
        QCOMPARE(stored.value(q01, u"alpha_low"_s), std::string("50"));
        for (const auto& [key, value] : {std::pair{u"Q01.alpha_residential"_s, "1000.1"}, {u"Q01.alpha_residential"_s, "-1"}, {u"Q01.alpha_residential"_s, "1.25"}, {u"Q01.alpha_residential"_s, "x"},
                                         {u"Q01.by_days"_s, "1"}, {u"M03.sound"_s, " "}, {u"M03.sound"_s, "， ,、"}, {u"D01.lengths"_s, "10,x"}, {u"D01.lengths"_s, "0"}}) {
            RuleSettings bad;
            bad.values[key] = value;
            VERIFY_FAILS(saveRuleSettings(vault.connection(), bad), base::ErrorCode::Failed);
        }
        TAKE(const RuleSettings untouched, loadRuleSettings(vault.connection()));
        QVERIFY(untouched.values == settings.values);
    }

    // domain.md 1.2: codes, their trap (AC02202 is 220 V, AC02201 is 220 kV) and the texts seen in files; price lists' bands.
    void voltagesAreUnderstood()
    {
        for (const QString& low : {u"0.4kV"_s, u"交流220V"_s, u"交流380V（含400V）"_s, u"AC02202"_s, u"AC03802"_s, u"08"_s, u"220伏"_s, u"不满1千伏"_s, u"1千伏以下"_s, u"0.38"_s, u"380"_s, u"低压"_s, u"０．４ｋＶ"_s})
            QVERIFY2(voltageClass(low) == VoltageClass::Low, qPrintable(low));
        for (const QString& high : {u"10kV"_s, u"交流10KV"_s, u"10千伏"_s, u"AC00101"_s, u"AC02201"_s, u"22"_s, u"1-10千伏"_s, u"110千伏"_s, u"0.66kV"_s, u"高压"_s, u"交流220kV"_s, u"35 kV"_s})
            QVERIFY2(voltageClass(high) == VoltageClass::High, qPrintable(high));
        for (const QString& unknown : {u""_s, u"?"_s, u"220"_s})
            QVERIFY2(voltageClass(unknown) == VoltageClass::Unknown, qPrintable(unknown));
    }

    void usesAreUnderstood()
    {
        QVERIFY(useClass(u"居民生活"_s) == UseClass::Residential);
        QVERIFY(useClass(u"城镇居民生活用电"_s) == UseClass::Residential);
        QVERIFY(useClass(u"203"_s) == UseClass::Residential);
        QVERIFY(useClass(u"考核"_s) == UseClass::CheckUse);
        QVERIFY(useClass(u"000"_s) == UseClass::CheckUse);
        QVERIFY(useClass(u"一般工商业"_s) == UseClass::Other);
        QVERIFY(sameUse(u"400"_s, u"一般工商业用电"_s));
        QVERIFY(sameUse(u"充电桩"_s, u"充电桩 "_s));
        QVERIFY(!sameUse(u"居民生活"_s, u"乡村居民生活"_s));
        QVERIFY(customerClass(u"乡村居民生活"_s, u"10kV"_s) == CustomerClass::Residential);
        QVERIFY(customerClass(u"大工业"_s, u"?"_s) == CustomerClass::Unknown);
    }

    void proofsComeBackAsTheyWere()
    {
        Proof proof;
        proof.inputs = {{"bills.kwh", "622", "611", "2025-01", 7, "台区\"1\"\\", 189, 3}, {"mean", "1.5", "", "", 0, "", 0, 0}};
        proof.formulas = {"(1710.37 − 1099.74) × 1 = 610.63 → 611", "a\tb"};
        proof.moneyFormula = "11 × (0.4793 + 0.0121) = 5.4054 → 5.41";
        proof.parameters = {{"z", "1"}, {"a", "完好,正常"}};
        proof.intermediates = {{"mean", "1.5"}};
        const Proof back = Proof::fromJson(QByteArray::fromStdString(proof.toJson()));
        QCOMPARE(back.toJson(), proof.toJson());
        QCOMPARE(back.inputs.at(0).sheet, proof.inputs.at(0).sheet);
        QCOMPARE(back.inputs.at(0).row, std::int64_t(189));
        QVERIFY(back.parameters == proof.parameters);
        QCOMPARE(back.formulas.at(1), std::string("a\tb"));
        QCOMPARE(Proof().toJson(), std::string("{}"));
        QVERIFY(Proof::fromJson("not json").inputs.empty());
    }

    void titlesAreInBothLanguages()
    {
        using base::Language;
        QCOMPARE(inputTitle("bills.kwh", Language::Chinese), u"计费电量"_s);
        QCOMPARE(inputTitle("survey.reading", Language::English), u"Reading on site"_s);
        QCOMPARE(inputTitle("survey.reading", Language::Chinese), u"现场示数"_s);
        QCOMPARE(inputTitle("customers.multiplier", Language::Chinese), u"档案综合倍率"_s);
        QCOMPARE(inputTitle("bills.multiplier", Language::Chinese), u"综合倍率"_s);
        QCOMPARE(inputTitle("tariffs.unit_price", Language::English), u"List price"_s);
        QCOMPARE(inputTitle("rejected_number", Language::English), u"Number in the rejected row"_s);
    }

    void valuesAreNamedWithTheirUnits()
    {
        using base::Language;
        QCOMPARE(namedValue("Q06", {"tol_kwh", "1"}, Language::Chinese), u"电量容差 = 1 kWh"_s);
        QCOMPARE(namedValue("L01", {"high", "7"}, Language::English), u"High above = 7%"_s);
        QCOMPARE(namedValue("F14", {"tol_money", "0.01"}, Language::Chinese), u"金额容差 = 0.01 元"_s);
        QCOMPARE(namedValue("F14", {"tol_money", "0.01"}, Language::English), u"Tolerance = 0.01 yuan"_s);
        QCOMPARE(namedValue("C09", {"major_money", "50000"}, Language::English), u"Major when arrears exceed = 50,000 yuan"_s);
        QCOMPARE(namedValue("D01", {"lengths", "10,13,16"}, Language::Chinese), u"在用的户号位数 = 10,13,16"_s);
        QCOMPARE(namedValue("Q03", {"periods", "3"}, Language::Chinese), u"连续期数 = 3"_s);
        QCOMPARE(namedValue("Q01", {"mean", "171"}, Language::English), u"Mean m of the earlier kWh = 171"_s);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
