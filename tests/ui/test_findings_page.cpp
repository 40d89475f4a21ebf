// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "findings/decision_dialog.h"
#include "findings/editor.h"
#include "findings/filter_chip.h"
#include "findings/findings_page.h"
#include "findings/hand_entry_dialog.h"
#include "findings/proof_card.h"
#include "shared/big_table_view.h"
#include "shared/marks.h"
#include "shared/theme.h"
#include "shell/actions.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

using namespace mingcha;
using namespace mingcha::tests;

namespace {

/// The findings as they are stored, on a connection of its own.
std::vector<findings::Finding> stored(WindowFixture& fixture)
{
    auto connection = fixture.session().vault()->connect(vault::Access::ReadOnly);
    auto found = findings::listFindings(*connection);
    return found ? *found : std::vector<findings::Finding>();
}

findings::Finding stored(WindowFixture& fixture, std::int64_t id)
{
    for (const auto& finding : stored(fixture))
        if (finding.id == id)
            return finding;
    return {};
}

std::int64_t countIn(WindowFixture& fixture, findings::State state)
{
    const auto all = stored(fixture);
    return std::count_if(all.begin(), all.end(), [state](const auto& finding) { return finding.state == state; });
}

}  // namespace

class TestFindingsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelKeepsItsPromises()
    {
        std::vector<findings::Finding> findings(3);
        for (size_t i = 0; i < findings.size(); ++i) {
            findings[i].id = static_cast<std::int64_t>(i) + 1;
            findings[i].rule = QStringLiteral("Q06");
            findings[i].subject = QStringLiteral("000%1").arg(i);
            findings[i].money = base::Money::fromScaled(100 * static_cast<std::int64_t>(3 - i));
            findings[i].month = base::Period(2025, 1);
        }
        ui::BigTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy arranged(&model, &ui::BigTableModel::arranged);
        model.setColumns(ui::FindingRows::columns());
        model.setSource(std::make_shared<const ui::FindingRows>(findings, QHash<QString, ui::SubjectInfo>{{QStringLiteral("0001"), {QStringLiteral("王小明"), QStringLiteral("TQ01")}}}, QDate(2025, 3, 1)));
        QTRY_COMPARE(arranged.count(), 1);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, ui::FindingRows::Money).data().toString(), QStringLiteral("3.00"));
        model.setSortKeys({{ui::FindingRows::Money, Qt::AscendingOrder}});
        QTRY_COMPARE(arranged.count(), 2);
        QCOMPARE(model.identity(0), 3);
        ui::FindingsFilter filter;
        filter.text = QStringLiteral("wxm");
        model.setFilter(filter.rowFilter());
        QTRY_COMPARE(arranged.count(), 3);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ui::FindingRows::Subject).data().toString(), QStringLiteral("0001"));
    }

    /// However many are chosen: a decision about a whole table works on its rows themselves.
    void choosingCopiesNothing()
    {
        std::vector<findings::Finding> findings(3);
        for (size_t i = 0; i < findings.size(); ++i)
            findings[i].id = static_cast<std::int64_t>(i) + 1;
        auto rows = std::make_shared<const ui::FindingRows>(std::move(findings), QHash<QString, ui::SubjectInfo>(), QDate(2025, 3, 1));
        ui::BigTableModel model;
        model.setColumns(ui::FindingRows::columns());
        QSignalSpy arranged(&model, &ui::BigTableModel::arranged);
        model.setSource(rows);
        QTRY_COMPARE(arranged.count(), 1);
        const QItemSelection selection(model.index(1, 0), model.index(2, 3));
        const auto targets = ui::selectedIn<ui::FindingRows>(selection, model);
        QCOMPARE(targets.ids(), (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(&targets.front(), &rows->finding(1));
        QCOMPARE(targets.those([](const auto& finding) { return finding.id == 3; }).ids(), (std::vector<std::int64_t>{3}));
    }

    void filterSurvivesStoring()
    {
        ui::FindingsFilter filter;
        filter.text = QStringLiteral("王");
        filter.states = {findings::State::Rectifying, findings::State::Withdrawn};
        filter.severities = {checks::Severity::Major};
        filter.domains = {checks::Domain::Loss};
        filter.presences = {findings::Presence::Back};
        filter.rules = QStringList{QStringLiteral("L01")};
        filter.stations = QStringList{QString()};
        filter.subject = QStringLiteral("0001");
        filter.due = ui::DueFilter::Overdue;
        filter.month = base::Period(2025, 2);
        QVERIFY(ui::FindingsFilter::fromJson(filter.toJson()) == filter);
        QVERIFY(ui::FindingsFilter::fromJson({}) == ui::FindingsFilter());
    }

    void confirmsByOneKeyAndTakesItBack()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        QVERIFY(table);
        QVERIFY(table->hasFocus());
        const std::int64_t id = table->currentIdentity();
        QVERIFY(id > 0);
        QTest::keyClick(table, Qt::Key_Y);
        fixture.settle();
        const auto confirmed = stored(fixture, id);
        QCOMPARE(int(confirmed.state), int(findings::State::Rectifying));
        QVERIFY(!confirmed.decision.measure.isEmpty());
        QCOMPARE(table->currentIdentity(), id);

        QAction* undo = fixture.window().actions().undo;
        auto connection = fixture.session().vault()->connect(vault::Access::ReadOnly);
        TAKE(const auto step, findings::nextUndo(*connection));
        QVERIFY(step);
        QTRY_VERIFY(undo->text().contains(step->name));
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        fixture.settle();
        QCOMPARE(int(stored(fixture, id).state), int(findings::State::Unconfirmed));
        QTRY_VERIFY(fixture.window().actions().redo->text().contains(step->name));
        QTest::keyClick(table, Qt::Key_Y, Qt::ControlModifier);
        fixture.settle();
        QCOMPARE(int(stored(fixture, id).state), int(findings::State::Rectifying));
    }

    void dismissesOnlyWithAReason()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        const std::int64_t id = table->currentIdentity();
        QTest::keyClick(table, Qt::Key_N);
        fixture.settle();
        auto* dialog = fixture.dialog<ui::DecisionDialog>();
        QVERIFY(dialog);
        auto* accept = dialog->findChild<QPushButton*>(QStringLiteral("acceptQPushButton"));
        QVERIFY(!accept->isEnabled());
        auto* reason = dialog->findChild<QComboBox*>(QStringLiteral("reasonQComboBox"));
        QVERIFY(reason->hasFocus() || reason->lineEdit()->hasFocus());
        reason->lineEdit()->insert(QStringLiteral("现场核实无误"));
        QVERIFY(accept->isEnabled());
        // Enter at once, before the preview is back: it counts all the same.
        QTest::keyClick(reason->lineEdit(), Qt::Key_Return);
        fixture.settle();
        QTRY_VERIFY(!fixture.dialog<ui::DecisionDialog>());
        fixture.settle();
        QCOMPARE(int(stored(fixture, id).state), int(findings::State::Withdrawn));
        QCOMPARE(stored(fixture, id).decision.withdrawnBecause, QStringLiteral("现场核实无误"));
    }

    void bulkShowsBeforehandAndIsOneStep()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        const auto before = stored(fixture);
        QTest::keyClick(table, Qt::Key_Y);
        fixture.settle();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Y);
        fixture.settle();
        auto* dialog = fixture.dialog<ui::DecisionDialog>();
        QVERIFY(dialog);
        const auto* outcome = dialog->findChild<QLabel*>(QStringLiteral("outcomeQLabel"));
        QVERIFY2(outcome->text().contains(QString::number(before.size() - 1)), qPrintable(outcome->text()));
        QTest::keyClick(dialog, Qt::Key_Return);
        fixture.settle();
        QTRY_COMPARE(countIn(fixture, findings::State::Rectifying), std::int64_t(before.size()));
        fixture.settle();
        const QString undo = fixture.window().findChild<QAction*>(QStringLiteral("undoQAction"))->text();
        QVERIFY2(undo.contains(QString::number(before.size() - 1)), qPrintable(undo));
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        fixture.settle();
        QCOMPARE(countIn(fixture, findings::State::Rectifying), std::int64_t(1));
    }

    void plansByKeyboard()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        const std::int64_t id = table->currentIdentity();
        QTest::keyClick(table, Qt::Key_R);
        fixture.settle();
        auto* dialog = fixture.dialog<ui::DecisionDialog>();
        QVERIFY(dialog);
        auto* unit = dialog->findChild<QComboBox*>(QStringLiteral("unitQComboBox"));
        QVERIFY(tabTo(dialog, unit));
        unit->lineEdit()->insert(QStringLiteral("城东供电所"));
        auto* person = dialog->findChild<QComboBox*>(QStringLiteral("personQComboBox"));
        QVERIFY(tabTo(dialog, person));
        person->lineEdit()->insert(QStringLiteral("李工"));
        QTest::keyClick(person->lineEdit(), Qt::Key_Return);
        fixture.settle();
        QTRY_VERIFY(!fixture.dialog<ui::DecisionDialog>());
        fixture.settle();
        const auto planned = stored(fixture, id);
        QCOMPARE(int(planned.state), int(findings::State::Rectifying));
        QCOMPARE(planned.decision.person, QStringLiteral("李工"));
        QCOMPARE(planned.decision.unit, QStringLiteral("城东供电所"));
        // What was not typed is what a plain confirmation gives.
        QCOMPARE(planned.decision.measure, checks::Catalogue::shipped().find(planned.rule)->measure.current());
        QVERIFY(planned.decision.due > base::today());
    }

    void findsAsOneTypes()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
        auto* field = fixture.find<QLineEdit>("findQLineEdit");
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("czq"));      // 陈志强
        QTRY_VERIFY(!table->model()->index(0, 0).isValid() || table->model()->index(0, ui::FindingRows::Subject).data().toString() == QStringLiteral("0000000004"));
        fixture.settle();
        QVERIFY(table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row)
            QCOMPARE(table->model()->index(row, ui::FindingRows::Name).data().toString(), QStringLiteral("陈志强"));
        // Letters that decide elsewhere are only letters here.
        QTest::keyClicks(field, QStringLiteral("y"));
        fixture.settle();
        QCOMPARE(countIn(fixture, findings::State::Rectifying), std::int64_t(0));
        QTest::keyClick(field, Qt::Key_Backspace);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(table->hasFocus());
    }

    /// Letters are composed into characters: nothing is looked for before they are, and all that was composed is stored.
    void chineseComesByAnInputMethod()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        QVERIFY2(!table->testAttribute(Qt::WA_InputMethodEnabled), "the keys that decide do not go to the input method");
        const int all = table->model()->rowCount();
        const auto compose = [](QWidget* field, const QString& letters) {
            QInputMethodEvent event(letters, {});
            QApplication::sendEvent(field, &event);
        };
        const auto commit = [](QWidget* field, const QString& characters) {
            QInputMethodEvent event;
            event.setCommitString(characters);
            QApplication::sendEvent(field, &event);
        };
        auto* find = fixture.find<QLineEdit>("findQLineEdit");
        find->setFocus();
        compose(find, QStringLiteral("chen zhi qiang"));
        QCOMPARE(find->text(), QString());
        fixture.settle();
        QCOMPARE(table->model()->rowCount(), all);
        commit(find, QStringLiteral("陈志强"));
        QTRY_VERIFY(table->model()->rowCount() < all);
        QCOMPARE(table->model()->index(0, ui::FindingRows::Name).data().toString(), QStringLiteral("陈志强"));
        table->setFocus();
        const std::int64_t id = table->currentIdentity();
        QTest::keyClick(table, Qt::Key_M);
        fixture.settle();
        auto* note = fixture.find<QPlainTextEdit>("noteQPlainTextEdit");
        QVERIFY(note && note->hasFocus());
        compose(note, QStringLiteral("biao ji zheng chang"));
        commit(note, QStringLiteral("表计正常，"));
        commit(note, QStringLiteral("已拍照。"));
        QTest::mouseClick(fixture.find<QPushButton>("acceptQPushButton"), Qt::LeftButton);
        QTRY_VERIFY(!fixture.dialog<ui::DecisionDialog>());
        fixture.settle();
        QCOMPARE(stored(fixture, id).decision.note, QStringLiteral("表计正常，已拍照。"));
    }

    /// Columns, their order and the sorting come back as they were, also when they were as at the start.
    void aSavedViewBringsTheTableBack()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        auto* views = fixture.find<QToolButton>("viewsSavedViews");
        const auto inMenu = [views](int place) {
            Q_EMIT views->menu()->aboutToShow();
            return views->menu()->actions().at(place);
        };
        const auto save = [&] {
            for (QAction* action : views->menu()->actions())
                if (action->objectName() == QLatin1String("saveViewQAction"))
                    action->trigger();
            auto* dialog = fixture.dialog<QInputDialog>();
            QVERIFY(dialog);
            dialog->setTextValue(QStringLiteral("A & B"));
            dialog->accept();
            fixture.settle();
        };
        inMenu(0);
        save();
        table->horizontalHeader()->moveSection(0, 3);
        Q_EMIT table->horizontalHeader()->sectionClicked(ui::FindingRows::Money);
        table->setColumnHidden(ui::FindingRows::Status, true);
        fixture.settle();
        QCOMPARE(inMenu(0)->text(), QStringLiteral("A && B"));
        inMenu(0)->trigger();
        fixture.settle();
        QCOMPARE(table->horizontalHeader()->visualIndex(0), 0);
        QVERIFY(!table->isColumnHidden(ui::FindingRows::Status));
        QVERIFY(static_cast<ui::BigTableModel*>(table->model())->sortKeys().empty());
        // A second one of that name asks first.
        fixture.prompts.accept = false;
        inMenu(0);
        save();
        QCOMPARE(fixture.prompts.questions.size(), 1);
    }

    void chipsAreDrivenByKeyboardAndRemembered()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        const int all = table->model()->rowCount();
        auto* chip = fixture.find<ui::FilterChip>("severityFilterChip");
        QVERIFY(chip);
        QVERIFY(tabTo(&fixture.window(), chip));
        QTimer::singleShot(0, chip, [chip] {
            QTest::keyClick(chip->menu(), Qt::Key_Down);
            QTest::keyClick(chip->menu(), Qt::Key_Space);
            QVERIFY(chip->menu()->isVisible());
            QTest::keyClick(chip->menu(), Qt::Key_Escape);
        });
        QTest::keyClick(chip, Qt::Key_Space);
        fixture.settle();
        QCOMPARE(chip->chosen(), QVariantList{int(checks::Severity::Major)});
        QVERIFY(table->model()->rowCount() < all);
        const auto json = fixture.session().settings().value(QStringLiteral("findings.filter")).toObject();
        QCOMPARE(ui::FindingsFilter::fromJson(json).severities, std::vector{checks::Severity::Major});
    }

    void entersByHand()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        const auto before = stored(fixture).size();
        QTest::keyClick(table, Qt::Key_Insert);
        fixture.settle();
        auto* dialog = fixture.dialog<ui::HandEntryDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("subjectQLineEdit")), QStringLiteral("0000000002"));
        auto* money = dialog->findChild<QLineEdit*>(QStringLiteral("moneyDecimalEdit"));
        QTest::keyClicks(money, QStringLiteral("12.345"));
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("textQPlainTextEdit"))->setPlainText(QStringLiteral("表箱无锁"));
        QTest::keyClick(money, Qt::Key_Return);
        fixture.settle();
        QVERIFY2(fixture.dialog<ui::HandEntryDialog>(), "a fraction of a fen cannot be stored");
        QTest::keyClick(money, Qt::Key_Backspace);
        QTest::keyClick(money, Qt::Key_Return);
        fixture.settle();
        QTRY_VERIFY(!fixture.dialog<ui::HandEntryDialog>());
        fixture.settle();
        QCOMPARE(stored(fixture).size(), before + 1);
        const auto entered = stored(fixture).back();
        QCOMPARE(entered.decision.text, QStringLiteral("表箱无锁"));
        QCOMPARE(entered.money, base::Money::fromScaled(1234));
        QTRY_COMPARE(table->currentIdentity(), entered.id);
    }

    void decisionsAreOnFileAfterReopening()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        const std::int64_t id = table->currentIdentity();
        QTest::keyClick(table, Qt::Key_Y);
        fixture.settle();
        const auto vault = fixture.reopened();
        TAKE(const auto finding, findings::findFinding(vault->connection(), id));
        QVERIFY(finding);
        QCOMPARE(int(finding->state), int(findings::State::Rectifying));
    }
};

QTEST_MAIN(TestFindingsPage)
#include "test_findings_page.moc"
