// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/rejects_tab.h"

#include "shared/prompts.h"
#include "shared/table_export.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

/// Headers by column position, as the receipt keeps them for the sheet.
QMap<int, QString> headersOf(const records::ImportRecord& import, const QString& sheet)
{
    QMap<int, QString> headers;
    for (const auto& value : import.receipt[QLatin1String("sheets")].toArray()) {
        const QJsonObject json = value.toObject();
        if (json[QLatin1String("name")].toString() == sheet)
            for (const auto& column : json[QLatin1String("columns")].toArray())
                headers.insert(column.toObject()[QLatin1String("column")].toInt(), column.toObject()[QLatin1String("header")].toString());
    }
    return headers;
}

}  // namespace

RejectsTab::RejectsTab(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new BigTableModel(this)), m_cells(named(new QTableWidget(0, 2), "cells", tr("Cells of the row"))), m_retry(primaryButton(tr("&Try the row again"), "retry")),
      m_banner(new Banner), m_stack(new QStackedWidget), m_empty(new EmptyState)
{
    m_model->setColumns(RejectsSource::columns());
    m_table = named(new BigTableView(*m_model, session.settings(), QStringLiteral("rejects")), "rejects", tr("Rejected rows"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_cells->setHorizontalHeaderLabels({tr("Column"), tr("Cell (can be corrected)")});
    m_cells->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_cells->horizontalHeader()->setStretchLastSection(true);
    m_cells->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_cells->verticalHeader()->hide();
    m_cells->setTabKeyNavigation(false);
    m_cells->setEditTriggers(QAbstractItemView::AllEditTriggers);
    auto* exportButton = button(tr("&Export …"), "exportRejects", "export");
    auto* hint = kindOf(wrapping(tr("Correct the cells and try the row again; it becomes an import of its own.")), "muted");
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_retry);
    actions->addWidget(exportButton);
    actions->addStretch();
    auto* lower = new QWidget;
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->addWidget(hint);
    lowerLayout->addWidget(m_cells, 1);
    lowerLayout->addLayout(actions);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(lower);
    splitter->setChildrenCollapsible(false);
    m_empty->setText(QStringLiteral("ok"), tr("No rejected rows"), tr("Every data row of this file was kept."));
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    connect(m_table, &BigTableView::currentChangedTo, this, &RejectsTab::showCells);
    connect(m_table, &BigTableView::opened, this, [this] { m_cells->setFocus(); });
    connect(m_retry, &QPushButton::clicked, this, &RejectsTab::retry);
    connect(&m_session, &Session::closed, this, [this] {  // what was typed was of that vault
        m_shown = -1;
        m_asRead.clear();
        m_cells->setRowCount(0);
        m_begun.clear();
    });
    connect(exportButton, &QPushButton::clicked, this, [this] {
        exportTable(this, m_session, *m_model, *m_table, tr("Rejected rows"), [this](const QString& note) { m_banner->say(Banner::Kind::Note, note); });
    });
}

void RejectsTab::load(const records::ImportRecord& import)
{
    if (m_import.id != import.id)
        m_banner->clear();
    m_import = import;
    if (m_loading)
        m_loading->abandon();
    m_loading = m_session.jobs().read(this, [id = import.id](vault::Connection& connection, base::Progress&) { return ingest::listRejects(connection, id); },
                                      [this](base::Result<std::vector<ingest::Reject>> rejects) {
                                          if (!rejects)
                                              return m_banner->say(rejects.error());
                                          m_stack->setCurrentIndex(rejects->empty() ? 1 : 0);
                                          const std::int64_t first = rejects->empty() ? -1 : rejects->front().id;
                                          m_source = std::make_shared<RejectsSource>(std::move(*rejects));
                                          m_model->setSource(m_source);
                                          m_table->selectIdentity(m_source->find(m_shown) ? m_shown : first);
                                      });
}

void RejectsTab::showCells(std::int64_t rejectId)
{
    const ingest::Reject* reject = m_source ? m_source->find(rejectId) : nullptr;
    m_retry->setEnabled(reject && reject->state == QLatin1String("open") && !m_session.isReadOnly());
    // Read again because something else has changed: what was typed stays.
    if (reject && rejectId == m_shown && isShownCorrected())
        return;
    if (m_shown >= 0 && isShownCorrected())
        m_begun[m_shown] = correctedCells();
    m_shown = reject ? rejectId : -1;
    m_asRead = reject ? reject->cells : QStringList();
    m_cells->setRowCount(0);
    if (!reject)
        return;
    const auto begun = m_begun.extract(rejectId);
    const QStringList& texts = begun ? begun.mapped() : m_asRead;
    const QMap<int, QString> headers = headersOf(m_import, reject->sheet);
    m_cells->setRowCount(static_cast<int>(reject->cells.size()));
    for (int i = 0; i < reject->cells.size(); ++i) {
        auto* header = new QTableWidgetItem(headers.value(i, tr("Column %1").arg(i + 1)));
        header->setFlags(Qt::ItemIsEnabled);
        auto* cell = new QTableWidgetItem(texts[i]);
        if (headers.value(i) == reject->column && !reject->column.isEmpty()) {
            QFont bold = m_cells->font();
            bold.setBold(true);
            header->setFont(bold);
            cell->setForeground(Theme::instance().colours().bad);
            cell->setToolTip(ingest::rejectText(*reject));
            m_cells->setCurrentItem(cell);
        }
        m_cells->setItem(i, 0, header);
        m_cells->setItem(i, 1, cell);
    }
}

bool RejectsTab::isCorrected() const { return !m_begun.empty() || isShownCorrected(); }

QStringList RejectsTab::correctedCells() const
{
    QStringList cells;
    for (int row = 0; row < m_cells->rowCount(); ++row)
        cells.append(m_cells->item(row, 1)->text());
    return cells;
}

void RejectsTab::retry()
{
    m_retry->setEnabled(false);
    m_banner->clear();
    m_session.jobs().write(this, {tr("Trying the row again"), true, false},
                           [id = m_shown, cells = correctedCells(), who = m_session.user()](vault::Vault& vault, base::Progress&) { return ingest::retryReject(vault, id, cells, who); },
                           [this](const base::Result<ingest::Outcome>& outcome) { takeRetried(outcome); });
}

void RejectsTab::takeRetried(const base::Result<ingest::Outcome>& outcome)
{
    m_retry->setEnabled(true);
    if (!outcome)
        return m_banner->say(outcome.error());
    if (outcome->record.kept == 0) {
        m_banner->say(Banner::Kind::Warning, outcome->rejects.empty() ? tr("The row was not kept.") : tr("Still rejected: %1").arg(ingest::rejectText(outcome->rejects.front())));
        return;
    }
    m_asRead = correctedCells();
    m_banner->say(Banner::Kind::Note, tr("The row was kept."));
    m_session.noteFactsChanged();
}

}  // namespace mingcha::ui
