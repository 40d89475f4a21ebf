// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window_fixture.h"

#include "findings/finding_store.h"
#include "ingest/import.h"
#include "shared/big_table_model.h"
#include "shared/big_table_view.h"
#include "shell/desktop_settings.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>

namespace mingcha::tests {

namespace {

base::Secret secret() { return base::Secret(QByteArray(passphrase)); }

void write(const QString& path, const QString& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(text.toUtf8());
}

/// Six customers in two areas; customer 4's readings of February do not begin where January ended, customer 5's total of March does not add up.
QString bills()
{
    QString text = QStringLiteral("户号,账期,上次示数,本次示数,综合倍率,计费电量,电价码,目录电价,电度电费,代征电费,应收电费,实收电费,实收日期\n");
    for (int customer = 1; customer <= 6; ++customer)
        for (int month = 1; month <= 3; ++month) {
            const int kwh = 100 + 10 * customer;
            const int previous = 1000 + kwh * (month - 1) + (customer == 4 && month == 2 ? 7 : 0);
            const int current = previous + kwh;
            const int charge = kwh * 50, levy = kwh * 5, total = charge + levy + (customer == 5 && month == 3 ? 200 : 0);
            const auto money = [](int fen) { return QStringLiteral("%1.%2").arg(fen / 100).arg(fen % 100, 2, 10, QLatin1Char('0')); };
            text += QStringLiteral("000000000%1,2025-0%2,%3,%4,1,%5,JM01,0.5,%6,%7,%8,%8,2025-0%2-25\n").arg(customer).arg(month).arg(previous).arg(current).arg(kwh).arg(money(charge), money(levy), money(total));
        }
    return text + QStringLiteral("0000000001,2025-04,abc,1500,1,100,JM01,0.5,50.00,5.00,55.00,55.00,2025-04-25\n");
}

const QString& filledVault()
{
    static QTemporaryDir folder;
    static const QString path = [] {
        const QString file = folder.filePath(QStringLiteral("filled.mingcha"));
        auto vault = vault::Vault::create(file, secret());
        if (!vault)
            qFatal("%s", qPrintable(vault.error().text()));
        ingest::ImportOptions options;
        options.who = QStringLiteral("张检");
        auto results = ingest::importFiles(**vault, writeDataFiles(folder.path()), {}, options);
        if (!results)
            qFatal("%s", qPrintable(results.error().text()));
        for (const auto& result : *results)
            if (result.error)
                qFatal("%s: %s", qPrintable(result.path), qPrintable(result.error->text()));
        auto checked = checks::runChecks((*vault)->connection(), {});
        auto compared = findings::compareRun((*vault)->connection(), std::move(*checked));
        if (auto applied = findings::applyRun((*vault)->connection(), std::move(*compared), options.who); !applied)
            qFatal("%s", qPrintable(applied.error().text()));
        return file;
    }();
    return path;
}

}  // namespace

QStringList writeDataFiles(const QString& folder)
{
    const QDir dir(folder);
    const QStringList paths{dir.filePath(QStringLiteral("电价表.csv")), dir.filePath(QStringLiteral("用电客户档案.csv")), dir.filePath(QStringLiteral("台区供电量.csv")), dir.filePath(QStringLiteral("电费台账.csv")),
                            dir.filePath(QStringLiteral("营业普查.csv"))};
    write(paths[0], QStringLiteral("电价码,电价名称,用电类别,电压等级,执行起始,目录电价,代征电价\nJM01,居民生活,居民生活,0.4kV,2024-01-01,0.5,0.05\n"));
    QString customers = QStringLiteral("户号,户名,供电所,线路,台区编号,用电类别,电压等级,合同容量,表号,综合倍率,电价码,抄表例日\n");
    const char* names[] = {"王小明", "李建国", "赵秀英", "陈志强", "刘德福", "周家兴"};
    for (int i = 1; i <= 6; ++i)
        customers += QStringLiteral("000000000%1,%2,城东供电所,10kV东一线,TQ0%3,居民生活,0.4kV,8,BH00%1,1,JM01,25\n").arg(i).arg(QString::fromUtf8(names[i - 1])).arg(i <= 3 ? 1 : 2);
    write(paths[1], customers);
    write(paths[2], QStringLiteral("台区编号,账期,供电量\nTQ01,2025-01,400\nTQ02,2025-01,460\nTQ01,2025-02,380\nTQ02,2025-02,600\nTQ01,2025-03,370\nTQ02,2025-03,470\n"));
    write(paths[3], bills());
    write(paths[4], QStringLiteral("户号,普查日期,表号,示数,倍率,用电类别,封印状态\n0000000002,2025-03-28,BH002,1400,1,居民生活,完好\n0000000003,2025-03-28,BH003,1400,1,商业,破损\n"));
    return paths;
}

WindowFixture::WindowFixture(base::Language language)
{
    ui::desktop::useFile(path(QStringLiteral("desktop.ini")));
    application = std::make_unique<ui::Application>();
    ui::StartOptions options;
    options.language = language;
    application->start(options);
    window().resize(1280, 720);
    settle();
}

WindowFixture::~WindowFixture()
{
    settle();
    application.reset();
}

void WindowFixture::settle()
{
    const auto arranging = [] {
        for (QWidget* top : QApplication::topLevelWidgets())
            for (const auto* model : top->findChildren<ui::BigTableModel*>())
                if (model->isArranging())
                    return true;
        return false;
    };
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents(QEventLoop::AllEvents);
    while (!application->session().jobs().jobs().isEmpty() || arranging())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents(QEventLoop::AllEvents);
    // No window manager is there to give the window back to the keyboard when a dialog has gone.
    if (!QApplication::activeWindow() && window().isVisible()) {
        window().activateWindow();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    }
}

void WindowFixture::openFilledVault()
{
    QFile::copy(filledVault(), vaultPath());
    auto opened = ui::Session::openVault(vaultPath(), secret(), vault::Access::ReadWrite);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text()));
    session().adopt(std::move(*opened));
    settle();
}

ui::BigTableView* WindowFixture::openFindings()
{
    openFilledVault();
    QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier);
    settle();
    return find<ui::BigTableView>("findingsBigTableView");
}

void WindowFixture::openEmptyVault()
{
    auto opened = ui::Session::createVault(vaultPath(), secret());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text()));
    session().adopt(std::move(*opened));
    settle();
}

std::unique_ptr<vault::Vault> WindowFixture::reopened()
{
    session().close();
    settle();
    auto vault = vault::Vault::open(vaultPath(), secret());
    if (!vault)
        qFatal("%s", qPrintable(vault.error().text()));
    return std::move(*vault);
}

BusyReaders::BusyReaders(WindowFixture& fixture)
{
    for (int i = 0; i < threads; ++i)
        fixture.session().jobs().run(&fixture.window(), {{}, false, false},
                                     [go = m_go](base::Progress&) -> base::Result<void> {
                                         go->acquire();
                                         return {};
                                     },
                                     [](const base::Result<void>&) {});
}

bool tabTo(QWidget* window, const QWidget* target)
{
    for (int i = 0; i < 300; ++i) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus == target || (focus && target->isAncestorOf(focus)))
            return true;
        QTest::keyClick(focus ? const_cast<QWidget*>(focus) : window, Qt::Key_Tab);
    }
    return false;
}

}  // namespace mingcha::tests
