// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/rectification_page.h"

#include "base/clock.h"
#include "findings/decisions.h"
#include "rectification/list_preview.h"
#include "reports/month_rows.h"
#include "reports/paper_desk.h"
#include "shared/big_table_view.h"
#include "shared/flow_layout.h"
#include "shared/format.h"
#include "shared/icons.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <chrono>
#include <set>

namespace mingcha::ui {

namespace {

const QString splitterKey = QStringLiteral("rectification.splitter"), groupKey = QStringLiteral("rectification.group");

}  // namespace

RectificationPage::RectificationPage(Session& session, QWidget* parent)
    : Page(session, parent), m_months(named(new QComboBox, "month", tr("Month"))), m_by(named(new QComboBox, "groupBy", tr("Group by"))), m_find(named(new QLineEdit, "find", tr("Find in the list"))),
      m_typing(new QTimer(this)), m_groups(new BigTableModel(this)), m_model(new BigTableModel(this)), m_desk(new PaperDesk(session, *this)), m_banner(new Banner), m_empty(new EmptyState),
      m_stack(new QStackedWidget), m_splitter(named(new QSplitter, "rectification")), m_sum(kindOf(wrapping({}), "muted"))
{
    setObjectName(QStringLiteral("RectificationPage"));
    m_groups->setColumns(GroupRows::columns(GroupBy::Unit));
    m_model->setColumns(ListRows::columns());
    m_groupTable = named(new BigTableView(*m_groups, session.settings(), QStringLiteral("rectification.groups")), "groups", tr("Groups"));
    m_groupTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groupTable->setMinimumWidth(200);
    m_table = named(new BigTableView(*m_model, session.settings(), QStringLiteral("rectification")), "list", tr("Rectification list"));
    m_decisions = new Decisions(session, *this, [this] { return selectedIn<ListRows>(m_table->selectionModel()->selection(), *m_model); }, [this] { return m_rows ? m_rows->wordings() : Wordings(); });
    addActions();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_groupTable);
    m_splitter->addWidget(m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    const QJsonArray sizes = session.settings().value(splitterKey).toArray();
    const int groups = m_groupTable->widthUpTo(GroupRows::Done);
    m_splitter->setSizes(sizes.size() == 2 ? QList<int>{sizes[0].toInt(), sizes[1].toInt()} : QList<int>{groups, contentWidth - groups});
    m_sum->setObjectName(QStringLiteral("sumQLabel"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, space + spaceSmall, spaceWide, space + spaceSmall);
    layout->setSpacing(space);
    auto* title = new QHBoxLayout;
    title->setSpacing(spaceWide);
    title->addWidget(pageTitle(tr("Rectification")));
    title->addWidget(m_sum, 1);
    layout->addLayout(title);
    layout->addLayout(head());
    layout->addLayout(buttons());
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    connectParts();
}

void RectificationPage::addActions()
{
    const auto make = [this](const QString& text, const char* iconName, const char* name, const QKeySequence& shortcut, auto slot) {
        auto* action = new QAction(icon(QLatin1String(iconName)), text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_print = make(tr("Preview and &print …"), "print", "printAction", {}, [this] { preview(); });
    m_xlsx = make(tr("Save as &XLSX …"), "sheet", "xlsxQAction", {}, [this] {
        if (m_rows)
            m_desk->saveXlsx(m_rows->list(), fileNameOf(tr("Rectification list %1 %2").arg(shown(m_rows->list()->month), m_rows->list()->unitFilter.isEmpty() ? session().vaultName() : m_rows->list()->unitFilter)));
    });
    m_findAction = make(tr("&Find in the list"), "filter", "findAction", {}, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    m_open = make(tr("Show the &proof"), "findings", "showProofQAction", QKeySequence(Qt::Key_P), [this] {
        if (m_table->currentIdentity() < 0)
            return;
        NavigationRequest request{PageId::Findings, {}};
        request.filter.findingId = m_table->currentIdentity();
        Q_EMIT navigationRequested(request);
    });
}

QLayout* RectificationPage::head()
{
    for (const auto& [by, title] : std::initializer_list<std::pair<GroupBy, QString>>{{GroupBy::Unit, tr("Unit")}, {GroupBy::Person, tr("Person")}, {GroupBy::Status, tr("Status")}})
        m_by->addItem(title, static_cast<int>(by));
    m_by->setCurrentIndex(qMax(0, m_by->findData(session().settings().value(groupKey).toInt(0))));
    m_months->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_months->setMinimumContentsLength(9);
    m_find->setPlaceholderText(tr("Number, name, person, measure, initials"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_find->setMinimumWidth(300);
    m_typing->setSingleShot(true);
    m_typing->setInterval(std::chrono::milliseconds(90));
    const auto pair = [](const QString& text, QWidget* editor) {
        auto* box = new QWidget;
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space);
        auto* label = kindOf(new QLabel(text), "muted");
        label->setBuddy(editor);
        row->addWidget(label);
        row->addWidget(editor);
        return box;
    };
    auto* row = new FlowLayout(nullptr, space + spaceSmall);
    row->addWidget(pair(tr("M&onth"), m_months));
    row->addWidget(pair(tr("&Group by"), m_by));
    row->addWidget(m_find);
    row->addWidget(m_table->columnsButton());
    return row;
}

QLayout* RectificationPage::buttons()
{
    auto* row = new FlowLayout(nullptr, space);
    const auto add = [row](QAction* action, const char* name) {
        auto* made = named(new QToolButton, name);
        action->setIconText(QString(action->text()).remove(QLatin1Char('&')));
        made->setDefaultAction(action);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(made);
    };
    add(m_decisions->plan, "plan");
    add(m_decisions->finish, "finish");
    add(m_decisions->confirm, "confirm");
    add(m_decisions->dismiss, "dismiss");
    add(m_decisions->reopen, "reopen");
    add(m_open, "showProof");
    add(m_print, "print");
    add(m_xlsx, "xlsx");
    return row;
}

void RectificationPage::connectParts()
{
    connect(m_months, &QComboBox::activated, this, [this] {
        m_month = base::Period::fromIndex(m_months->currentData().toInt());
        reload();
    });
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        session().settings().setValue(groupKey, m_by->currentData().toInt());
        showGroups();
    });
    connect(m_find, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_typing, &QTimer::timeout, this, &RectificationPage::applyFilter);
    connect(m_groupTable, &BigTableView::currentChangedTo, this, &RectificationPage::applyFilter);
    connect(m_groupTable, &BigTableView::opened, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_groups, &BigTableModel::arranged, this, [this] {
        if (m_groupTable->currentIdentity() < 0 && m_groups->rowCount() > 0)
            m_groupTable->selectIdentity(m_groups->identity(0));
        applyFilter();
    });
    connect(m_model, &BigTableModel::arranged, this, &RectificationPage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RectificationPage::noteSelection);
    connect(m_table, &BigTableView::opened, m_open, &QAction::trigger);
    connect(m_decisions, &Decisions::failed, m_banner, [this](const base::Error& error) { m_banner->say(error); });
    connect(m_decisions, &Decisions::decided, m_banner, &Banner::clear);
    connect(m_desk, &PaperDesk::failed, m_banner, [this](const base::Error& error) { m_banner->say(error); });
    connect(m_desk, &PaperDesk::written, m_banner, [this](const QString& path) { m_banner->say(Banner::Kind::Note, tr("Saved as %1.").arg(path)); });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        const auto sizes = m_splitter->sizes();
        session().settings().setValue(splitterKey, QJsonArray{sizes.value(0), sizes.value(1)});
    });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_rows && m_rows->rowCount() > 0) {
            m_find->clear();
            m_groupTable->selectIdentity(m_groups->identity(0));
            return;
        }
        NavigationRequest request{PageId::Findings, {}};
        Q_EMIT navigationRequested(request);
    });
    connect(&session(), &Session::officeChanged, this, [this] { invalidate(); });
}

QWidget* RectificationPage::firstFocus() { return m_stack->currentWidget() == m_empty ? static_cast<QWidget*>(m_empty->actionButton()) : m_table; }

QList<QAction*> RectificationPage::pageActions() { return QList<QAction*>{m_findAction} + m_decisions->actions() + QList<QAction*>{m_open, m_print, m_xlsx}; }

void RectificationPage::showFilter(const PageFilter& filter)
{
    if (filter.month)
        m_month = filter.month;
    m_wanted = filter.findingId.value_or(-1);
    m_find->setText(filter.text.isEmpty() ? filter.subject : filter.text);
    reload();
}

void RectificationPage::reload()
{
    if (m_loading)
        m_loading->abandon();
    m_loading = session().jobs().read(
        this,
        [scope = session().scope(), month = m_month, name = session().vaultName()](vault::Connection& connection, base::Progress& progress) -> base::Result<Loaded> {
            Loaded loaded;
            MINGCHA_ASSIGN(const auto months, loadMonths(connection, scope, &progress));
            for (const auto& each : months)
                loaded.months.push_back(each.month);
            const bool known = month && std::find(loaded.months.begin(), loaded.months.end(), *month) != loaded.months.end();
            const auto latest = std::find_if(months.begin(), months.end(), [](const MonthEntry& each) { return each.hasBills; });
            std::optional<base::Period> wanted = known ? month : latest != months.end() ? std::optional(latest->month) : std::nullopt;
            if (!wanted && !loaded.months.empty())
                wanted = loaded.months.front();
            MINGCHA_ASSIGN(auto list, rectification::buildList(connection, wanted, scope.station, name));
            std::vector<std::int64_t> ids;
            for (const auto& row : list.rows)
                ids.push_back(row.findingId);
            MINGCHA_ASSIGN(auto findings, findings::findFindings(connection, ids));
            loaded.rows = std::make_shared<const ListRows>(std::make_shared<const rectification::ListContent>(std::move(list)), std::move(findings));
            for (const GroupBy by : {GroupBy::Unit, GroupBy::Person, GroupBy::Status})
                loaded.groups[by] = std::make_shared<const GroupRows>(*loaded.rows, by);
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return m_banner->say(loaded.error());
            take(std::move(*loaded));
        },
        {tr("Reading the rectification list"), true, false});
}

void RectificationPage::take(Loaded loaded)
{
    m_rows = std::move(loaded.rows);
    m_byGroups = std::move(loaded.groups);
    showMonths(loaded.months, m_rows->list()->month);
    m_model->setSource(m_rows);
    showGroups();
}

void RectificationPage::showMonths(const std::vector<base::Period>& months, std::optional<base::Period> chosen)
{
    const QSignalBlocker blocker(m_months);
    m_months->clear();
    for (const base::Period month : months)
        m_months->addItem(shown(month), month.index());
    m_months->setCurrentIndex(chosen ? m_months->findData(chosen->index()) : -1);
}

GroupBy RectificationPage::groupBy() const { return static_cast<GroupBy>(m_by->currentData().toInt()); }

void RectificationPage::showGroups()
{
    if (!m_rows)
        return;
    if (m_groups->tableColumns().front().title != GroupRows::columns(groupBy()).front().title) {
        m_groups->setColumns(GroupRows::columns(groupBy()));
        m_groupTable->useLayout(QStringLiteral("rectification.groups"));
    }
    m_groups->setSource(m_byGroups.at(groupBy()));
}

void RectificationPage::applyFilter()
{
    m_typing->stop();
    RowFilter chosen;
    const auto* groups = static_cast<const GroupRows*>(m_groups->source().get());
    const QModelIndex current = m_groupTable->currentIndex();
    if (groups && current.isValid()) {
        const GroupRows::Sums& group = groups->sums(m_groups->sourceRow(current.row()));
        if (!group.all)
            chosen = [key = group.key, by = groupBy()](const TableSource& source, int row) { return static_cast<const ListRows&>(source).group(row, by) == key; };
    }
    m_model->setFilter(bothOf(std::move(chosen), typedFilter(m_find->text(), ListRows::typedColumns())));
}

void RectificationPage::showState()
{
    if (!m_rows || !m_model->source())
        return;
    if (m_wanted >= 0 && m_model->rowOfIdentity(m_wanted) >= 0)
        m_table->selectIdentity(std::exchange(m_wanted, -1));
    else if (m_table->currentIdentity() < 0 && m_model->rowCount() > 0)
        m_table->selectIdentity(m_model->identity(0));
    const rectification::ListContent& list = *m_rows->list();
    m_sum->setText(tr("%1 of %2 findings in the list · confirmed %3 yuan · unconfirmed %4 yuan · recovered %5 yuan · days counted to %6")
                       .arg(shownCount(m_model->rowCount()), shownCount(m_rows->rowCount()), shown(list.confirmedMoney), shown(list.unconfirmedMoney), shown(list.recoveredMoney), shown(list.asOf)));
    const bool none = m_rows->rowCount() == 0;
    m_empty->setText(none ? QStringLiteral("rectification") : QStringLiteral("filter"), none ? tr("Nothing to rectify in this month") : tr("Nothing in the list fits"),
                     none ? tr("The list holds all findings of the month that were not dismissed and are not gone.") : tr("%1 findings are in the month's list.").arg(shownCount(m_rows->rowCount())));
    m_empty->setAction(none ? tr("Go to the findings") : tr("Show the whole list"));
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_table);
    m_print->setEnabled(!none);
    m_xlsx->setEnabled(!none);
    noteSelection();
}

void RectificationPage::noteSelection()
{
    std::set<findings::State> states;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); m_model->source() && row <= range.bottom(); ++row)
            states.insert(m_rows->row(m_model->sourceRow(row)).state);
    m_decisions->update({states.begin(), states.end()});
    m_open->setEnabled(m_table->currentIndex().isValid());
}

void RectificationPage::preview()
{
    if (!m_rows)
        return;
    auto* dialog = new ListPreview(session(), m_rows->list(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace mingcha::ui
