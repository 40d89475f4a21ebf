// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/browse_tab.h"

#include "data/facts_source.h"
#include "shared/format.h"
#include "shared/icons.h"
#include "shared/prompts.h"
#include "shared/table_export.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <chrono>

namespace mingcha::ui {

BrowseTab::BrowseTab(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_kind(named(new QComboBox, "kind", tr("Kind of facts"))), m_filter(named(new QLineEdit, "filter", tr("Filter the rows"))),
      m_personal(named(new QCheckBox(tr("Show &personal data")), "personal")), m_count(named(kindOf(new QLabel, "muted"), "count")), m_banner(new Banner), m_model(new BigTableModel(this)),
      m_stack(new QStackedWidget), m_empty(new EmptyState)
{
    for (const records::Kind each : {records::Kind::Customers, records::Kind::Bills, records::Kind::AreaSupply, records::Kind::Tariffs, records::Kind::Survey})
        m_kind->addItem(records::spec(each).title.current(), int(each));
    m_filter->setPlaceholderText(tr("Filter: words or pinyin initials"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_model->setColumns(FactsSource::columnsOf(kind()));
    m_table = named(new BigTableView(*m_model, session.settings(), QStringLiteral("browse.customers")), "facts", tr("Facts"));
    auto* exportButton = button(tr("&Export …"), "export", "export");
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(m_kind);
    row->addWidget(m_filter, 1);
    row->addWidget(m_personal);
    row->addWidget(m_table->columnsButton());
    row->addWidget(exportButton);
    m_empty->setText(QStringLiteral("data"), tr("No facts of this kind"), tr("Nothing of this kind has been imported for the chosen station and months."));
    m_empty->setAction(tr("Import files …"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space, 0, 0);
    layout->setSpacing(space);
    layout->addLayout(row);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(150));
    connect(&m_pause, &QTimer::timeout, this, &BrowseTab::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BrowseTab::changeKind);
    connect(m_personal, &QCheckBox::toggled, this, &BrowseTab::load);
    connect(m_model, &BigTableModel::arranged, this, &BrowseTab::showCount);
    connect(m_empty, &EmptyState::triggered, this, &BrowseTab::importWanted);
    connect(exportButton, &QPushButton::clicked, this, [this] {
        exportTable(this, m_session, *m_model, *m_table, m_kind->currentText(), [this](const QString& note) { m_banner->say(Banner::Kind::Note, note); });
    });
}

records::Kind BrowseTab::kind() const { return records::Kind(m_kind->currentData().toInt()); }

void BrowseTab::changeKind()
{
    m_model->setColumns(FactsSource::columnsOf(kind()));
    const auto& id = records::spec(kind()).id;
    m_table->useLayout(QStringLiteral("browse.") + QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())));
    load();
}

void BrowseTab::load()
{
    if (m_loading)
        m_loading->abandon();
    FactsSource::Request request{kind(), m_session.scope(), m_personal->isChecked()};
    m_loading = m_session.jobs().read(this, [request](vault::Connection& connection, base::Progress& progress) { return FactsSource::load(connection, request, progress); },
                                      [this](const base::Result<std::shared_ptr<const FactsSource>>& source) {
                                          if (source)
                                              take(*source);
                                          else
                                              m_banner->say(source.error());
                                      });
}

void BrowseTab::take(std::shared_ptr<const FactsSource> source)
{
    m_banner->clear();
    if (source->cutTo())
        m_banner->say(Banner::Kind::Note, tr("Shown: %1. All months together are %2 records; choose other months above.").arg(shown(*source->cutTo()), shownCount(source->inVault())));
    m_stack->setCurrentIndex(source->rowCount() > 0 ? 0 : 1);
    m_model->setSource(source);
    applyFilter();
    if (m_wanted) {
        const int row = source->rowOf(m_wanted->first, m_wanted->second);
        m_wanted.reset();
        if (row >= 0)
            m_table->selectIdentity(row);
    }
}

void BrowseTab::applyFilter()
{
    std::vector<int> columns(m_model->tableColumns().size());
    for (size_t i = 0; i < columns.size(); ++i)
        columns[i] = static_cast<int>(i);
    m_model->setFilter(typedFilter(m_filter->text(), std::move(columns)));
}

void BrowseTab::showCount()
{
    const int shownRows = m_model->rowCount(), all = m_model->totalRows();
    m_count->setText(shownRows == all ? tr("%1 rows").arg(shownCount(all)) : tr("%1 of %2 rows").arg(shownCount(shownRows), shownCount(all)));
}

void BrowseTab::show(const PageFilter& filter)
{
    if (filter.importId && filter.importRow)
        m_wanted = {*filter.importId, *filter.importRow};
    m_filter->setText(!filter.subject.isEmpty() ? filter.subject : filter.text);
    const int place = filter.kind ? m_kind->findData(int(*filter.kind)) : m_kind->currentIndex();
    if (place != m_kind->currentIndex())
        m_kind->setCurrentIndex(place);
    else
        load();
}

}  // namespace mingcha::ui
