// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/big_table_view.h"
#include "shared/jobs.h"
#include "shared/table_clipboard.h"
#include "shared/vault_settings.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace mingcha::ui;

namespace {

/// Names that sort by pinyin, and figures; row i has the identity 1000 + i.
class Rows : public TableSource {
public:
    explicit Rows(int count) : m_count(count) {}
    int rowCount() const override { return m_count; }
    QString text(int row, int column) const override
    {
        static const char* const names[] = {"王小明", "陈志强", "李建国"};
        return column == 0 ? QStringLiteral("%1").arg(row, 10, 10, QLatin1Char('0')) : column == 1 ? QString::fromUtf8(names[row % 3]) : QStringLiteral("%1,000").arg(amount(row));
    }
    QString plainText(int row, int column) const override { return column == 2 ? QString::number(amount(row) * 1000) : text(row, column); }
    bool isNumber(int column) const override { return column == 2; }
    std::optional<std::int64_t> number(int row, int) const override { return amount(row); }
    std::int64_t identity(int row) const override { return 1000 + row; }

private:
    static int amount(int row) { return (row * 7919) % 1009; }
    int m_count;
};

std::vector<TableColumn> columns()
{
    return {{QStringLiteral("number"), QStringLiteral("户号"), false, false, true, 12}, {QStringLiteral("name"), QStringLiteral("户名"), false, false, true, 10}, {QStringLiteral("kwh"), QStringLiteral("电量 (kWh)"), true, false, false, 10}};
}

}  // namespace

class TestTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sortsAndFiltersOffTheWindowsThread();
    void sortsNamesByPinyin();
    void manyRows();
    void keepsTheSelection();
    void copiesWithHeaders();
    void remembersItsLayout();
};

void TestTable::sortsAndFiltersOffTheWindowsThread()
{
    BigTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy arranged(&model, &BigTableModel::arranged);
    model.setColumns(columns());
    model.setSource(std::make_shared<Rows>(30));
    QVERIFY(model.isArranging());
    QVERIFY(arranged.wait());
    QCOMPARE(model.rowCount(), 30);
    model.setFilter(typedFilter(QStringLiteral("wxm"), {0, 1}));
    QVERIFY(arranged.wait());
    QCOMPARE(model.rowCount(), 10);
    model.setSortKeys({{2, Qt::DescendingOrder}});
    QVERIFY(arranged.wait());
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(*model.source()->number(model.sourceRow(row - 1), 2) >= *model.source()->number(model.sourceRow(row), 2));
    model.setFilter({});
    QVERIFY(arranged.wait());
    QCOMPARE(model.rowCount(), 30);
}

void TestTable::sortsNamesByPinyin()
{
    const Rows rows(3);
    // 陈 chén, 李 lǐ, 王 wáng
    QCOMPARE(arrangedRows(rows, {}, {{1, Qt::AscendingOrder}}, [] { return false; }), (std::vector<int>{1, 2, 0}));
}

void TestTable::manyRows()
{
    BigTableModel model;
    model.setColumns(columns());
    QSignalSpy arranged(&model, &BigTableModel::arranged);
    model.setSource(std::make_shared<Rows>(200'000));
    model.setSortKeys({{1, Qt::AscendingOrder}, {2, Qt::DescendingOrder}});
    QVERIFY(arranged.wait(60'000));
    QCOMPARE(model.rowCount(), 200'000);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("陈志强"));
    QCOMPARE(*model.source()->number(model.sourceRow(0), 2), 1008);
}

void TestTable::keepsTheSelection()
{
    JobRunner jobs;
    VaultSettings settings(jobs, nullptr);
    BigTableModel model;
    model.setColumns(columns());
    BigTableView view(model, settings, QStringLiteral("test"));
    QSignalSpy arranged(&model, &BigTableModel::arranged);
    model.setSource(std::make_shared<Rows>(30));
    QVERIFY(arranged.wait());
    view.selectIdentity(1007);
    QCOMPARE(view.currentIdentity(), 1007);
    model.setSortKeys({{2, Qt::AscendingOrder}});
    QVERIFY(arranged.wait());
    QCOMPARE(view.currentIdentity(), 1007);
    QCOMPARE(view.selectedIdentities(), (std::vector<std::int64_t>{1007}));
    model.setSource(std::make_shared<Rows>(20));
    QVERIFY(arranged.wait());
    QCOMPARE(view.currentIdentity(), 1007);
}

void TestTable::copiesWithHeaders()
{
    BigTableModel model;
    model.setColumns(columns());
    QSignalSpy arranged(&model, &BigTableModel::arranged);
    model.setSource(std::make_shared<Rows>(2));
    QVERIFY(arranged.wait());
    const auto data = tableMimeData(model, {0, 1}, {0, 1, 2});
    QCOMPARE(data->text(), QStringLiteral("户号\t户名\t电量 (kWh)\n0000000000\t王小明\t0\n0000000001\t陈志强\t856000\n"));
    QVERIFY(data->html().contains(QStringLiteral("<td style=\"mso-number-format:'\\@'\">0000000001</td>")));
    QVERIFY(data->html().contains(QStringLiteral("<td>856000</td>")));
}

void TestTable::remembersItsLayout()
{
    JobRunner jobs;
    VaultSettings settings(jobs, nullptr);
    BigTableModel model;
    model.setColumns(columns());
    {
        BigTableView view(model, settings, QStringLiteral("test"));
        view.horizontalHeader()->resizeSection(0, 144);
        view.horizontalHeader()->moveSection(2, 0);
        Q_EMIT view.horizontalHeader()->sectionClicked(2);
    }
    BigTableModel again;
    again.setColumns(columns());
    BigTableView view(again, settings, QStringLiteral("test"));
    QCOMPARE(view.horizontalHeader()->visualIndex(1), 2);
    QCOMPARE(view.horizontalHeader()->sectionSize(0), 144);
    QCOMPARE(view.horizontalHeader()->visualIndex(2), 0);
    QCOMPARE(again.sortKeys(), (std::vector<SortKey>{{2, Qt::AscendingOrder}}));
}

QTEST_MAIN(TestTable)
#include "test_table.moc"
