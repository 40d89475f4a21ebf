// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_page.h"

#include "data/browse_tab.h"
#include "data/import_dialog.h"
#include "data/receipt_view.h"
#include "data/receipts_model.h"
#include "data/rejects_tab.h"
#include "ingest/import.h"
#include "shared/format.h"
#include "shared/icons.h"
#include "shared/page_header.h"
#include "shared/prompts.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/main_window.h"
#include "shell/session.h"

#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

const QString splitterKey = QStringLiteral("data.splitter");

}  // namespace

DataPage::DataPage(Session& session, QWidget* parent)
    : Page(session, parent), m_receipts(new ReceiptsModel(this)), m_list(named(new QListView, "receipts", tr("Receipts"))), m_tabs(named(new QTabWidget, "data")), m_receipt(new ReceiptView), m_rejects(new RejectsTab(session)),
      m_browse(new BrowseTab(session)), m_banner(new Banner), m_stack(new QStackedWidget), m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("DataPage"));
    buildActions();
    auto* header = new PageHeader(tr("Data"));
    auto* importButton = primaryButton(tr("&Import files …"), "import");
    m_undoButton = button(tr("&Undo import …"), "undoImport", "undo");
    header->addAction(m_undoButton);
    header->addAction(importButton);
    m_tabs->addTab(m_receipt, tr("Receipt"));
    m_tabs->addTab(m_rejects, tr("Rejected rows"));
    m_tabs->addTab(m_browse, tr("Browse"));
    m_tabs->setAccessibleName(tr("Views of the data"));
    m_tabs->tabBar()->setAccessibleName(tr("Views of the data"));
    m_tabs->setDocumentMode(true);
    auto* splitter = new QSplitter;
    splitter->addWidget(buildReceipts());
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({session.settings().value(splitterKey).toInt(300), 800});
    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] { this->session().settings().setValue(splitterKey, splitter->sizes().value(0)); });
    m_empty->setText(QStringLiteral("import"), tr("Nothing imported yet"),
                     tr("Price list, customer file, area supply, bills, survey forms: CSV, Excel or OpenDocument, as the office sends them. Drop the files on the window, or choose them."));
    m_empty->setAction(tr("Import files …"));
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space + 4);
    layout->addWidget(header);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    connect(importButton, &QPushButton::clicked, this, &DataPage::askFiles);
    connect(m_empty, &EmptyState::triggered, this, &DataPage::askFiles);
    connect(m_browse, &BrowseTab::importWanted, this, &DataPage::askFiles);
    connect(m_undoButton, &QPushButton::clicked, this, &DataPage::askUndo);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) { showReceipt(index.row()); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == 2)
            m_browse->load();
    });
    importButton->setEnabled(!session.isReadOnly());
}

void DataPage::buildActions()
{
    m_import = new QAction(icon(QStringLiteral("import")), tr("&Import files …"), this);
    m_undo = new QAction(icon(QStringLiteral("undo")), tr("&Undo this import …"), this);
    m_find = new QAction(tr("&Filter the facts"), this);
    m_find->setObjectName(QStringLiteral("findAction"));
    connect(m_import, &QAction::triggered, this, &DataPage::askFiles);
    connect(m_undo, &QAction::triggered, this, &DataPage::askUndo);
    connect(m_find, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_browse);
        m_browse->filterField()->setFocus(Qt::ShortcutFocusReason);
    });
}

QWidget* DataPage::buildReceipts()
{
    m_list->setModel(m_receipts);
    m_list->setIconSize({18, 18});
    m_list->setSpacing(1);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAlternatingRowColors(true);
    auto* label = kindOf(new QLabel(tr("&Receipts")), "muted");
    label->setBuddy(m_list);
    auto* side = new QWidget;
    side->setMinimumWidth(220);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spaceSmall);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget* DataPage::firstFocus() { return m_stack->currentWidget() == m_empty ? static_cast<QWidget*>(m_empty->actionButton()) : m_tabs->currentWidget() == m_browse ? static_cast<QWidget*>(m_browse->filterField()) : m_list; }

QString DataPage::unsaved() const
{
    QStringList sentences;
    if (m_importing && m_importing->hasWaiting())
        sentences.append(tr("Files that were chosen for the import are not imported."));
    if (m_rejects->isCorrected())
        sentences.append(tr("A rejected row was corrected and not tried again."));
    return sentences.join(QLatin1Char('\n'));
}

void DataPage::reload()
{
    if (m_loading)
        m_loading->abandon();
    m_loading = session().jobs().read(this, [](vault::Connection& connection, base::Progress&) { return records::listImports(connection); },
                                      [this](base::Result<std::vector<records::ImportRecord>> imports) {
                                          if (imports)
                                              takeImports(std::move(*imports));
                                          else
                                              m_banner->say(imports.error());
                                      });
    if (m_tabs->currentWidget() == m_browse)
        m_browse->load();
}

void DataPage::takeImports(std::vector<records::ImportRecord> imports)
{
    const records::ImportRecord* before = m_receipts->at(m_list->currentIndex().row());
    const std::int64_t shownId = m_wanted.value_or(before ? before->id : imports.empty() ? -1 : imports.back().id);
    m_wanted.reset();
    m_stack->setCurrentIndex(imports.empty() ? 1 : 0);
    m_receipts->setImports(std::move(imports));
    m_list->setCurrentIndex(m_receipts->index(qMax(0, m_receipts->rowOf(shownId)), 0));
    showReceipt(m_list->currentIndex().row());
}

void DataPage::showReceipt(int row)
{
    const records::ImportRecord* import = m_receipts->at(row);
    const bool canUndo = import && import->state == records::ImportState::Kept && !session().isReadOnly();
    m_undo->setEnabled(canUndo);
    m_undoButton->setEnabled(canUndo);
    if (!import)
        return;
    m_receipt->show(*import);
    m_rejects->load(*import);
    m_tabs->setTabText(1, import->rejected ? tr("Rejected rows (%1)").arg(shownCount(import->rejected)) : tr("Rejected rows"));
}

void DataPage::showFilter(const PageFilter& filter)
{
    if (!filter.files.isEmpty())
        return importFiles(filter.files);
    if (filter.kind) {
        m_tabs->setCurrentWidget(m_browse);
        m_browse->show(filter);
    } else if (filter.importId) {
        m_wanted = filter.importId;
        m_tabs->setCurrentWidget(m_receipt);
        m_list->setCurrentIndex(m_receipts->index(m_receipts->rowOf(*filter.importId), 0));
    }
}

void DataPage::askFiles()
{
    prompts().openFiles(this, tr("Import files"), tr("Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.html *.htm);;All files (*)"), [this](const QStringList& files) { importFiles(files); });
}

void DataPage::importFiles(const QStringList& files)
{
    if (files.isEmpty() || session().isReadOnly())
        return;
    if (m_importing && m_importing->isVisible()) {
        m_importing->add(files);
    } else {
        m_importing = new ImportDialog(session(), files, this);
        m_importing->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_importing, &ImportDialog::imported, this, [this](std::int64_t id) { m_wanted = id; });
        connect(m_importing, &ImportDialog::dropped, this, [this](const QStringList& paths) {
            if (auto* window = qobject_cast<MainWindow*>(this->window()))
                window->take(paths);
        });
        m_importing->show();  // not open(): a county's bills take a while, and the window is used meanwhile
    }
    m_importing->activateWindow();
}

void DataPage::askUndo()
{
    const records::ImportRecord* import = m_receipts->at(m_list->currentIndex().row());
    if (!import)
        return;
    prompts().ask(this, {tr("Undo an import"), tr("Take the import of %1 back as a whole?").arg(import->file), tr("Its %1 records leave the vault; the receipt stays and says so. Decisions about findings stay; the next check marks what is gone.").arg(shownCount(import->facts)), tr("Undo the import"), true},
                  [this, id = import->id] { undoImport(id); });
}

void DataPage::undoImport(std::int64_t id)
{
    session().jobs().write(this, {tr("Undoing the import"), true, false},
                           [id, who = session().user()](vault::Vault& vault, base::Progress&) { return ingest::undoImport(vault, id, who); },
                           [this](const base::Result<void>& done) {
                               if (!done)
                                   return prompts().showError(this, done.error());
                               session().noteFactsChanged();
                           });
}

}  // namespace mingcha::ui
