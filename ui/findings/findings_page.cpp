// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findings_page.h"

#include "base/clock.h"
#include "findings/decisions.h"
#include "findings/filter_bar.h"
#include "findings/hand_entry_dialog.h"
#include "findings/proof_card.h"
#include "findings/proof_panel.h"
#include "findings/saved_views.h"
#include "shared/big_table_view.h"
#include "shared/format.h"
#include "shared/icons.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <set>

namespace mingcha::ui {

namespace {

/// The most that the table takes of a small window to begin with.
constexpr int widestBegin = 740;

const QString filterKey = QStringLiteral("findings.filter"), splitterKey = QStringLiteral("findings.splitter");

findings::Filter filterOf(const Scope& scope)
{
    findings::Filter filter;
    filter.unit = scope.station;
    filter.months = scope.months;
    return filter;
}

}  // namespace

FindingsPage::FindingsPage(Session& session, QWidget* parent)
    : Page(session, parent), m_bar(new FilterBar), m_model(new BigTableModel(this)), m_banner(new Banner), m_empty(new EmptyState), m_stack(new QStackedWidget), m_splitter(new QSplitter),
      m_sum(kindOf(new QLabel, "muted"))
{
    setObjectName(QStringLiteral("FindingsPage"));
    m_model->setColumns(FindingRows::columns());
    m_table = named(new BigTableView(*m_model, session.settings(), SavedViews::layoutKey), "findings", tr("Findings"));
    m_decisions = new Decisions(session, *this, [this] { return selectedIn<FindingRows>(m_table->selectionModel()->selection(), *m_model); }, [this] { return rows() ? rows()->wordings() : Wordings(); });
    m_panel = new ProofPanel(session, *m_decisions);
    m_views = new SavedViews(session, [this] { return m_bar->filter(); });
    addActions();

    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    named(m_splitter, "findings");
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_panel->setMinimumWidth(330);
    // The money is to be seen beside the card in a small window too; whoever has wide columns scrolls.
    const int table = qMin(m_table->widthUpTo(FindingRows::Money), widestBegin);
    const QJsonArray sizes = session.settings().value(splitterKey).toArray();
    m_splitter->setSizes(sizes.size() == 2 ? QList<int>{sizes[0].toInt(), sizes[1].toInt()} : QList<int>{table, contentWidth - table});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, space + spaceSmall, spaceWide, space + spaceSmall);
    layout->setSpacing(space);
    layout->addLayout(toolRow());
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    connectParts();
    m_bar->setFilter(FindingsFilter::fromJson(session.settings().value(filterKey).toObject()));
    m_model->setFilter(m_bar->filter().rowFilter());
}

QLayout* FindingsPage::toolRow()
{
    auto* enter = named(new QToolButton, "enterByHand");
    enter->setDefaultAction(m_enter);
    enter->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    enter->setFocusPolicy(Qt::StrongFocus);
    m_sum->setObjectName(QStringLiteral("sumQLabel"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(pageTitle(tr("Findings")));
    row->addSpacing(space);
    row->addWidget(m_sum, 1);
    row->addWidget(enter);
    row->addWidget(m_views);
    row->addWidget(m_table->columnsButton());
    return row;
}

void FindingsPage::addActions()
{
    m_find = new QAction(icon(QStringLiteral("filter")), tr("&Find among the findings"), this);
    m_find->setObjectName(QStringLiteral("findAction"));
    connect(m_find, &QAction::triggered, this, [this] {
        m_bar->textField()->setFocus(Qt::ShortcutFocusReason);
        m_bar->textField()->selectAll();
    });
    m_enter = new QAction(icon(QStringLiteral("add")), tr("Enter by &hand …"), this);
    m_enter->setIconText(tr("Enter by hand …"));
    m_enter->setObjectName(QStringLiteral("enterByHandQAction"));
    m_enter->setEnabled(!session().isReadOnly());
    m_enter->setShortcut(QKeySequence(Qt::Key_Insert));
    m_enter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_enter, &QAction::triggered, this, &FindingsPage::enterByHand);
    m_copyCard = new QAction(icon(QStringLiteral("copy")), tr("Copy the &proof card"), this);
    m_copyCard->setObjectName(QStringLiteral("copyCardQAction"));
    m_copyCard->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyCard->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copyCard, &QAction::triggered, this, [this] { m_panel->copyText(); });
    QWidget::addActions({m_enter, m_copyCard});
}

void FindingsPage::connectParts()
{
    connect(m_bar, &FilterBar::filterChanged, this, &FindingsPage::applyFilter);
    connect(m_views, &SavedViews::chosen, this, [this](const FindingsFilter& filter) {
        m_table->useLayout(SavedViews::layoutKey);
        m_bar->setFilter(filter);
        applyFilter();
    });
    connect(m_model, &BigTableModel::arranged, this, &FindingsPage::afterArranging);
    connect(m_table, &BigTableView::currentChangedTo, this, &FindingsPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingsPage::noteSelection);
    connect(m_table, &BigTableView::opened, this, [this] { m_panel->card()->setFocus(Qt::OtherFocusReason); });
    connect(m_bar->textField(), &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_panel, &ProofPanel::findingAsked, this, [this](std::int64_t id) {
        PageFilter filter;
        filter.findingId = id;
        showFilter(filter);
    });
    connect(m_panel, &ProofPanel::sourceAsked, this, [this](std::int64_t importId, std::int64_t row) {
        NavigationRequest request{PageId::Data, {}};
        request.filter.importId = importId;
        request.filter.importRow = row;
        Q_EMIT navigationRequested(request);
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        const auto sizes = m_splitter->sizes();
        session().settings().setValue(splitterKey, QJsonArray{sizes.value(0), sizes.value(1)});
    });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_model->totalRows() == 0 && session().scope() != Scope())
            return session().setScope({});
        if (m_model->totalRows() == 0) {
            NavigationRequest request{PageId::Checks, {}};
            Q_EMIT navigationRequested(request);
            return;
        }
        m_bar->setFilter({});
        applyFilter();
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

QWidget* FindingsPage::firstFocus() { return m_stack->currentWidget() == m_empty ? static_cast<QWidget*>(m_empty->actionButton()) : m_table; }

QList<QAction*> FindingsPage::pageActions() { return QList<QAction*>{m_find} + m_decisions->actions() + QList<QAction*>{m_enter, m_copyCard}; }

void FindingsPage::showFilter(const PageFilter& filter)
{
    m_bar->setFilter(FindingsFilter::of(filter));
    m_wanted = filter.findingId.value_or(-1);
    applyFilter();
}

void FindingsPage::reload()
{
    if (m_loading)
        m_loading->abandon();
    m_loading = session().jobs().read(this,
                                      [filter = filterOf(session().scope())](vault::Connection& connection, base::Progress& progress) -> base::Result<std::shared_ptr<const FindingRows>> {
                                          MINGCHA_ASSIGN(auto findings, findings::listFindings(connection, filter, &progress));
                                          MINGCHA_ASSIGN(auto subjects, loadSubjects(connection, findings, &progress));
                                          return std::make_shared<const FindingRows>(std::move(findings), std::move(subjects), base::today());
                                      },
                                      [this](const base::Result<std::shared_ptr<const FindingRows>>& rows) {
                                          m_loading = nullptr;
                                          if (!rows)
                                              return m_banner->say(rows.error());
                                          m_banner->clear();
                                          take(*rows);
                                      },
                                      {tr("Reading the findings"), true, false});
}

void FindingsPage::take(std::shared_ptr<const FindingRows> rows)
{
    m_bar->setRows(*rows);
    m_model->setSource(std::move(rows));
}

void FindingsPage::applyFilter()
{
    session().settings().setValue(filterKey, m_bar->filter().toJson());
    m_model->setFilter(m_bar->filter().rowFilter());
}

const FindingRows* FindingsPage::rows() const { return static_cast<const FindingRows*>(m_model->source().get()); }

void FindingsPage::afterArranging()
{
    if (!rows())
        return;
    if (m_wanted >= 0) {
        if (m_model->rowOfIdentity(m_wanted) >= 0)
            m_table->selectIdentity(std::exchange(m_wanted, -1));
        else if (!m_loading) {  // it may be among those that are being read
            m_banner->say(Banner::Kind::Note, tr("The finding asked for lies outside the station and months chosen above."));
            m_wanted = -1;
        }
    } else if (m_table->currentIdentity() < 0 && m_model->rowCount() > 0) {
        m_table->selectIdentity(m_model->identity(qBound(0, m_row, m_model->rowCount() - 1)));
    }
    showState();
    noteSelection();
    // The finding under the cursor may have changed although the cursor has not moved.
    showCurrent(m_table->currentIdentity());
}

void FindingsPage::showState()
{
    base::Money money;
    base::Energy kwh;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const FindingRows::Brief& brief = rows()->brief(m_model->sourceRow(row));
        kwh += brief.kwh;
        money += brief.money;
    }
    m_sum->setText(tr("%1 of %2 findings · %3 kWh · %4 yuan").arg(shownCount(m_model->rowCount()), shownCount(m_model->totalRows()), shown(kwh), shown(money)));
    m_sum->setToolTip(tr("The money of findings that follow from another one is not summed."));
    const bool none = m_model->totalRows() == 0;
    if (none && session().scope() != Scope()) {
        m_empty->setText(QStringLiteral("findings"), tr("No findings here"), tr("There are none of the station and months chosen above."));
        m_empty->setAction(tr("All stations and months"));
    } else if (none) {
        m_empty->setText(QStringLiteral("findings"), tr("No findings yet"), tr("What the checks find stands here, with its proof. Import the data of a month, then run the checks."));
        m_empty->setAction(tr("Go to the checks"));
    } else {
        m_empty->setText(QStringLiteral("filter"), tr("No finding passes the filter"), tr("%1 findings are on file for the station and months chosen above.").arg(shownCount(m_model->totalRows())));
        m_empty->setAction(tr("Clear the filter"));
    }
    m_panel->setVisible(!none);  // an empty card beside an empty page says nothing
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_table);
}

void FindingsPage::noteSelection()
{
    std::set<findings::State> states;
    int count = 0;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row, ++count)
            states.insert(rows()->brief(m_model->sourceRow(row)).state);
    m_decisions->update({states.begin(), states.end()});
    m_panel->setSelectedCount(count);
}

void FindingsPage::showCurrent(std::int64_t id)
{
    if (id < 0)
        return m_panel->show(-1, {});
    m_row = m_table->currentIndex().row();
    m_panel->show(id, rows()->subject(m_model->sourceRow(m_row)));
}

void FindingsPage::enterByHand()
{
    std::set<QString> stations;
    base::Period month = session().scope().months ? session().scope().months->to : base::Period::of(base::today());
    if (rows())
        stations = rows()->occurring().stations;
    auto* dialog = new HandEntryDialog(session(), QStringList(stations.begin(), stations.end()), month, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HandEntryDialog::entered, this, [this](std::int64_t id) {
        m_wanted = id;
        session().noteFindingsChanged();
        m_bar->setFilter({});
        applyFilter();
    });
    dialog->open();
}

}  // namespace mingcha::ui
