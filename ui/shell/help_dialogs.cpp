// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_dialogs.h"

#include "shared/theme.h"
#include "shared/widgets.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

class HelpTexts {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::HelpTexts)
public:
    static QString begin()
    {
        return tr("<h3>Getting started</h3>"
                  "<p>A <b>vault</b> is one encrypted file (.mingcha) that holds the imported data, the findings and every decision. Create one, or try the sample.</p>"
                  "<ol><li><b>Data</b>: import the files of the office: price list, customer file, area supply, bills, survey forms. Drop them on the window, or press Ctrl+I.</li>"
                  "<li><b>Checks</b>: run the rules (F5). You see what is new, still there, gone and back before anything is stored.</li>"
                  "<li><b>Findings</b>: read the proof card, confirm or dismiss.</li>"
                  "<li><b>Rectification</b>: who does what until when.</li>"
                  "<li><b>Reports</b>: the monthly report and the rectification list, printed or saved.</li></ol>"
                  "<p>Everything can be undone (Ctrl+Z), also a whole import. Ctrl+L locks the vault.</p>");
    }
    static QString page(PageId id)
    {
        switch (id) {
        case PageId::Overview:
            return tr("<h3>Overview</h3><p>The state of the chosen station and months. Click or press Enter on any tile or chart element to see the rows behind it.</p>");
        case PageId::Data:
            return tr("<h3>Data</h3><p>Left: what was imported, newest first. Right: the receipt: rows read = kept + rejected + skipped, with sums, repairs and the file's hash. "
                      "Rejected rows can be corrected and tried again. An import can be undone as a whole; its findings are then gone at the next check.</p>"
                      "<p><i>Browse</i> shows all facts with where they came from. Ctrl+F filters, Ctrl+C copies with headers, a right click on the header chooses columns.</p>");
        case PageId::Checks:
            return tr("<h3>Checks</h3><p>Each rule says what it looks for, on which regulation it rests, and with which limits. F5 runs the rules that are switched on; the comparison is shown before it is applied.</p>");
        case PageId::Findings:
            return tr("<h3>Findings</h3><p>Up and down move through the findings, Y confirms, N dismisses with a reason, R sets the rectification. The proof card shows every value with its source, so that it can be recomputed by hand.</p>");
        case PageId::Rectification:
            return tr("<h3>Rectification</h3><p>Confirmed findings with measure, person and due date. Days left are negative when late.</p>");
        case PageId::Reports:
            return tr("<h3>Reports</h3><p>What you see is what is printed: the preview, the paper and the PDF are the same pages.</p>");
        case PageId::Settings:
            break;
        }
        return tr("<h3>Settings</h3><p>Names printed on list and report, appearance, lock times, working calendar, limits and header aliases. All but the appearance are kept in the vault.</p>");
    }
};

class ShortcutTexts {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::ShortcutTexts)
public:
    static QString title() { return tr("Keyboard shortcuts"); }
    static QString action() { return tr("Action"); }
    static QString keys() { return tr("Keys"); }
    static QString everywhere() { return tr("In tables"); }
    static std::vector<std::pair<QString, QString>> tables()
    {
        return {{tr("Open the row"), QStringLiteral("Enter")}, {tr("Copy with headers"), QStringLiteral("Ctrl+C")}, {tr("Select all"), QStringLiteral("Ctrl+A")}, {tr("Leave the table"), QStringLiteral("Tab")}};
    }
};

class AboutTexts {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::AboutTexts)
public:
    static QString title() { return tr("About Mingcha"); }
    static QString text()
    {
        return tr("<h3>Mingcha %1</h3><p>Offline audit workstation for power-supply marketing. It contains no network code.</p>"
                  "<p>Free software under the GNU General Public License, version 3 or later.</p><p>Built with Qt %2, SQLCipher, OpenSSL, QCustomPlot, libxlsxwriter, ICU.</p>")
            .arg(QStringLiteral(MINGCHA_VERSION), QLatin1String(qVersion()));
    }
};

QDialog* dialog(QWidget* parent, const QString& title, const char* name, QWidget* content)
{
    auto* box = new QDialog(parent);
    box->setObjectName(QLatin1String(name));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(title);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, box, &QDialog::reject);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->addWidget(content, 1);
    layout->addWidget(buttons);
    return box;
}

QTextBrowser* browser(const QString& html, const QString& name)
{
    auto* text = named(new QTextBrowser, "help", name);
    text->setHtml(html);
    text->setOpenLinks(false);
    text->setTabChangesFocus(true);
    return text;
}

QString plain(QString text) { return text.remove(QRegularExpression(QStringLiteral("\\(&\\w\\)"))).remove(QLatin1Char('&')).remove(QStringLiteral(" …")); }

void addMenu(QTreeWidgetItem* group, const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            addMenu(group, *action->menu());
        else if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(group, {plain(action->text()), QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
    }
}

}  // namespace

void showHelp(QWidget* parent, std::optional<PageId> page)
{
    const QString title = QCoreApplication::translate("mingcha::ui::HelpTexts", "Help");
    auto* box = dialog(parent, title, "helpQDialog", browser((page ? HelpTexts::page(*page) : QString()) + HelpTexts::begin(), title));
    box->resize(560, 520);
    box->open();
}

void showShortcuts(QWidget* parent, const QMenuBar& bar)
{
    auto* list = named(new QTreeWidget, "shortcuts", ShortcutTexts::title());
    list->setHeaderLabels({ShortcutTexts::action(), ShortcutTexts::keys()});
    list->setAlternatingRowColors(true);
    for (const QAction* action : bar.actions())
        if (action->menu() && action->isVisible()) {
            auto* group = new QTreeWidgetItem(list, {plain(action->text())});
            addMenu(group, *action->menu());
            if (group->childCount() == 0)
                delete group;
        }
    auto* tables = new QTreeWidgetItem(list, {ShortcutTexts::everywhere()});
    for (const auto& [action, keys] : ShortcutTexts::tables())
        new QTreeWidgetItem(tables, {action, keys});
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    auto* box = dialog(parent, ShortcutTexts::title(), "shortcutsQDialog", list);
    box->resize(520, 560);
    box->open();
}

void showAbout(QWidget* parent)
{
    auto* box = dialog(parent, AboutTexts::title(), "aboutQDialog", browser(AboutTexts::text(), AboutTexts::title()));
    box->resize(480, 300);
    box->open();
}

}  // namespace mingcha::ui
