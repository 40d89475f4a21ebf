// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/big_table_view.h"
#include "shared/jobs.h"
#include "shared/table_clipboard.h"
#include "shared/vault_settings.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMainWindow>
#include <QSignalSpy>
#include <QStatusBar>
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
    void copiesAWholeLongTable();
    void widthsThatNobodyChangedFollowTheTitles();
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
    const CopiedTable copied = copiedTable(Rows(2), columns(), {0, 1}, {0, 1, 2});
    QCOMPARE(copied.tsv, QStringLiteral("户号\t户名\t电量 (kWh)\n0000000000\t王小明\t0\n0000000001\t陈志强\t856000\n"));
    QVERIFY(copied.html.contains(QStringLiteral("<td style=\"mso-number-format:'\\@'\">0000000001</td>")));
    QVERIFY(copied.html.contains(QStringLiteral("<td>856000</td>")));
}

/// More rows than are put into words at once: the clipboard has all of them once the worker is through, and the window says so.
void TestTable::copiesAWholeLongTable()
{
    JobRunner jobs;
    VaultSettings settings(jobs, nullptr);
    BigTableModel model;
    model.setColumns(columns());
    QMainWindow window;
    BigTableView view(model, settings, QStringLiteral("test"), &window);
    QSignalSpy arranged(&model, &BigTableModel::arranged);
    model.setSource(std::make_shared<Rows>(30'000));
    QVERIFY(arranged.wait());
    view.selectAll();
    view.copySelection();
    const QString atFirst = window.statusBar()->currentMessage();
    QVERIFY2(atFirst.contains(QStringLiteral("30,000")), qPrintable(atFirst));
    QTRY_VERIFY(window.statusBar()->currentMessage() != atFirst);
    QVERIFY2(window.statusBar()->currentMessage().contains(QStringLiteral("30,000")), qPrintable(window.statusBar()->currentMessage()));
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 30'001);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(QStringLiteral("\n0000029999\t李建国\t%1\n").arg((29'999LL * 7919) % 1009 * 1000)));
}

/// Widths that nobody has changed go by the titles of the language, not by those of the language the vault was first opened in.
void TestTable::widthsThatNobodyChangedFollowTheTitles()
{
    JobRunner jobs;
    VaultSettings settings(jobs, nullptr);
    BigTableModel model;
    model.setColumns(columns());
    {
        BigTableView view(model, settings, QStringLiteral("test"));
        view.horizontalHeader()->resizeSection(1, 200);
    }
    auto translated = columns();
    translated[0].title = QStringLiteral("Number of the customer in the archive");
    translated[1].title = QStringLiteral("Name of the customer in the archive, as on the bill");
    BigTableModel again;
    again.setColumns(translated);
    const BigTableView view(again, settings, QStringLiteral("test"));
    QVERIFY(view.horizontalHeader()->sectionSize(0) > view.fontMetrics().horizontalAdvance(translated[0].title));
    QCOMPARE(view.horizontalHeader()->sectionSize(1), 200);
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
