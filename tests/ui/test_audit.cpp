// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import_dialog.h"
#include "shared/error_dialog.h"
#include "shared/theme.h"
#include "shell/help_dialogs.h"
#include "shell/range_dialog.h"
#include "shell/vault_flows.h"
#include "support/widget_audit.h"
#include "support/window_fixture.h"
#include "welcome/backups_dialog.h"
#include "welcome/change_passphrase_dialog.h"
#include "welcome/new_vault_dialog.h"
#include "welcome/open_dialog.h"
#include "welcome/restore_dialog.h"

#include <QDir>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>

using namespace mingcha;
using namespace mingcha::tests;

Q_DECLARE_METATYPE(mingcha::base::Language)

/// Walks every page and dialog in both languages at 1280 × 720 and holds each widget against the rules of widget_audit.h.
/// With MINGCHA_GALLERY set to a folder it also leaves a picture of each there; MINGCHA_GALLERY_DARK makes them dark.
class TestAudit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void welcome_data() { languages(); }
    void welcome();
    void pages_data() { languages(); }
    void pages();
    void emptyPages_data() { languages(); }
    void emptyPages();
    void dialogs_data() { languages(); }
    void dialogs();
    void importWizard_data() { languages(); }
    void importWizard();

private:
    static void languages();
    void audit(WindowFixture& fixture, QWidget& root, const QString& name);
    void auditTabs(WindowFixture& fixture, const QString& name);
    void close(WindowFixture& fixture);
    QString m_gallery;
};

void TestAudit::initTestCase() { m_gallery = qEnvironmentVariable("MINGCHA_GALLERY"); }

void TestAudit::languages()
{
    QTest::addColumn<base::Language>("language");
    QTest::newRow("zh") << base::Language::Chinese;
    QTest::newRow("en") << base::Language::English;
}

void TestAudit::audit(WindowFixture& fixture, QWidget& root, const QString& name)
{
    if (qEnvironmentVariableIsSet("MINGCHA_GALLERY_DARK"))
        ui::Theme::instance().setScheme(ui::Scheme::Dark);
    fixture.settle();
    const bool chinese = base::currentLanguage() == base::Language::Chinese;
    if (!m_gallery.isEmpty())
        root.grab().save(QDir(m_gallery).filePath(QStringLiteral("%1-%2.png").arg(name, QLatin1String(chinese ? "zh" : "en"))));
    const QStringList faults = faultsOf(root, base::currentLanguage());
    if (!faults.isEmpty())
        QTest::qFail(qPrintable(name + QStringLiteral(":\n  ") + faults.join(QStringLiteral("\n  "))), __FILE__, __LINE__);
}

void TestAudit::auditTabs(WindowFixture& fixture, const QString& name)
{
    ui::Page* page = fixture.window().workspace()->currentPage();
    const auto all = page->findChildren<QTabWidget*>();
    if (all.isEmpty())
        return audit(fixture, fixture.window(), name);
    for (QTabWidget* tabs : all)
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            audit(fixture, fixture.window(), QStringLiteral("%1-%2").arg(name).arg(i + 1));
        }
}

void TestAudit::close(WindowFixture& fixture)
{
    while (auto* dialog = fixture.dialog<QDialog>()) {
        dialog->reject();
        fixture.settle();
    }
}

void TestAudit::welcome()
{
    QFETCH(base::Language, language);
    WindowFixture fixture(language);
    audit(fixture, fixture.window(), QStringLiteral("welcome"));
}

void TestAudit::pages()
{
    QFETCH(base::Language, language);
    WindowFixture fixture(language);
    fixture.openFilledVault();
    for (const ui::PageSpec& spec : fixture.window().workspace()->specs()) {
        fixture.window().workspace()->showPage(spec.id);
        fixture.settle();
        auditTabs(fixture, QStringLiteral("page-") + spec.icon);
    }
    fixture.session().setLocked(true);
    audit(fixture, fixture.window(), QStringLiteral("locked"));
}

void TestAudit::emptyPages()
{
    QFETCH(base::Language, language);
    WindowFixture fixture(language);
    fixture.openEmptyVault();
    for (const ui::PageSpec& spec : fixture.window().workspace()->specs()) {
        fixture.window().workspace()->showPage(spec.id);
        fixture.settle();
        audit(fixture, fixture.window(), QStringLiteral("empty-") + spec.icon);
    }
}

void TestAudit::dialogs()
{
    QFETCH(base::Language, language);
    WindowFixture fixture(language);
    fixture.openFilledVault();
    ui::MainWindow& window = fixture.window();
    ui::JobRunner& jobs = fixture.session().jobs();
    const base::Error error{base::ErrorCode::Damaged, QStringLiteral("稽查库已损坏。"), QStringLiteral("未作任何更改。"), QStringLiteral("请恢复备份。"), QStringLiteral("page 7")};
    const base::PeriodRange year{base::Period(2025, 1), base::Period(2025, 12)};
    const std::pair<const char*, std::function<void()>> all[] = {
        {"new-vault", [&] { (new ui::NewVaultDialog(jobs, &window))->open(); }},
        {"open-vault", [&] { (new ui::OpenDialog(jobs, fixture.vaultPath(), &window))->open(); }},
        {"restore", [&] { (new ui::RestoreDialog(jobs, {}, &window))->open(); }},
        {"change-passphrase", [&] { window.flows().changePassphrase(); }},
        {"backups", [&] { window.flows().showBackups(); }},
        {"months", [&] { (new ui::RangeDialog(year, year, &window))->open(); }},
        {"error", [&] { (new ui::ErrorDialog(error, &window))->open(); }},
        {"help", [&] { ui::showHelp(&window, ui::PageId::Data); }},
        {"shortcuts", [&] { ui::showShortcuts(&window, *window.menuBar()); }},
        {"about", [&] { ui::showAbout(&window); }},
    };
    for (const auto& [name, open] : all) {
        open();
        fixture.settle();
        auto* dialog = fixture.dialog<QDialog>();
        QVERIFY2(dialog, name);
        audit(fixture, *dialog, QStringLiteral("dialog-") + QLatin1String(name));
        close(fixture);
    }
}

void TestAudit::importWizard()
{
    QFETCH(base::Language, language);
    WindowFixture fixture(language);
    fixture.openEmptyVault();
    (new ui::ImportDialog(fixture.session(), writeDataFiles(fixture.folder.path()), &fixture.window()))->open();
    fixture.settle();
    auto* dialog = fixture.dialog<ui::ImportDialog>();
    for (int step = 1; step <= 4; ++step) {
        audit(fixture, *dialog, QStringLiteral("import-%1").arg(step));
        auto* forward = fixture.find<QPushButton>("forwardQPushButton");
        QVERIFY(forward->isEnabled());
        forward->click();
        fixture.settle();
    }
    close(fixture);
}

QTEST_MAIN(TestAudit)
#include "test_audit.moc"
