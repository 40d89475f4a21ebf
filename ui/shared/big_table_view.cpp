// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/big_table_view.h"

#include "shared/format.h"
#include "shared/icons.h"
#include "shared/marks.h"
#include "shared/table_clipboard.h"
#include "shared/vault_settings.h"
#include "shared/widgets.h"

#include <QAction>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QtConcurrent/QtConcurrentRun>
#include <numeric>

namespace mingcha::ui {

namespace {

/// More selected rows than this are not carried over a re-sort one by one.
constexpr int mostCarried = 5000;
/// More rows than this are put into words in a worker: the window does not wait for them.
constexpr size_t mostCopiedAtOnce = 2000;

}  // namespace

BigTableView::BigTableView(BigTableModel& model, VaultSettings& settings, const QString& layoutKey, QWidget* parent)
    : QTableView(parent), m_model(model), m_settings(settings), m_copy(new QAction(icon(QStringLiteral("copy")), tr("&Copy with headers"), this))
{
    setModel(&model);
    setItemDelegate(new MarkDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    auto* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setStretchLastSection(true);
    connect(header, &QHeaderView::sectionClicked, this, &BigTableView::sortBy);
    connect(header, &QHeaderView::sectionResized, this, &BigTableView::remember);
    connect(header, &QHeaderView::sectionMoved, this, &BigTableView::remember);
    connect(header, &QWidget::customContextMenuRequested, this, &BigTableView::showHeaderMenu);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &BigTableView::copySelection);
    addAction(m_copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &BigTableView::rememberSelection);
    connect(&model, &BigTableModel::arranged, this, &BigTableView::restoreSelection);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT opened(m_model.identity(index.row())); });
    useLayout(layoutKey);
}

int BigTableView::widthToBeginWith(const TableColumn& column) const
{
    const QFontMetrics metrics = fontMetrics();
    int width = metrics.horizontalAdvance(QLatin1Char('0')) * column.characters;  // the average of a Chinese font is twice as wide
    if (!column.marks.isEmpty())
        width = metrics.height() + std::transform_reduce(column.marks.begin(), column.marks.end(), 0, [](int a, int b) { return qMax(a, b); }, [&metrics](const QString& mark) { return metrics.horizontalAdvance(mark); });
    return qMax(metrics.horizontalAdvance(column.title) + 30, width + 20);
}

int BigTableView::widthUpTo(int column) const
{
    const auto* header = horizontalHeader();
    int width = 2 * frameWidth() + verticalScrollBar()->sizeHint().width();
    for (int place = 0; place <= header->visualIndex(column); ++place) {
        const int own = header->logicalIndex(place);
        // Nothing when it is hidden; the last one is as wide as the room that was left.
        width += own == lastShownColumn() ? widthToBeginWith(m_model.tableColumns()[static_cast<size_t>(own)]) : header->sectionSize(own);
    }
    return width;
}

int BigTableView::lastShownColumn() const
{
    const auto* header = horizontalHeader();
    for (int place = header->count() - 1; place >= 0; --place)
        if (!isColumnHidden(header->logicalIndex(place)))
            return header->logicalIndex(place);
    return -1;
}

void BigTableView::useLayout(const QString& layoutKey)
{
    m_restoring = true;
    m_layoutKey = layoutKey;
    auto* header = horizontalHeader();
    const QJsonObject stored = m_settings.value(QStringLiteral("table.") + layoutKey).toObject();
    const auto& columns = m_model.tableColumns();
    for (int i = 0; i < m_model.columnCount(); ++i) {
        const TableColumn& column = columns[static_cast<size_t>(i)];
        const QJsonObject own = stored[column.id].toObject();
        header->resizeSection(i, own[QLatin1String("width")].toInt(widthToBeginWith(column)));
        setColumnHidden(i, !own[QLatin1String("shown")].toBool(!column.hidden));
    }
    // As they come, then as they were put.
    for (int column = 0; column < header->count(); ++column)
        header->moveSection(header->visualIndex(column), column);
    const QJsonArray order = stored[QLatin1String("order")].toArray();
    for (int place = 0; place < order.size(); ++place)
        if (const int column = m_model.columnOf(order[place].toString()); column >= 0 && place < header->count())
            header->moveSection(header->visualIndex(column), place);
    std::vector<SortKey> keys;
    for (const auto& value : stored[QLatin1String("sort")].toArray())
        if (const int column = m_model.columnOf(value.toObject()[QLatin1String("column")].toString()); column >= 0)
            keys.push_back({column, value.toObject()[QLatin1String("descending")].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder});
    if (keys != m_model.sortKeys())
        m_model.setSortKeys(std::move(keys));
    showSortOrder();
    m_restoring = false;
}

void BigTableView::remember()
{
    if (m_restoring || m_model.columnCount() == 0)
        return;
    const auto* header = horizontalHeader();
    QJsonObject stored;
    QJsonArray order, sort;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const QString& id = m_model.tableColumns()[static_cast<size_t>(column)].id;
        order.append(id);
        QJsonObject own = m_settings.value(QStringLiteral("table.") + m_layoutKey).toObject()[id].toObject();
        own[QLatin1String("shown")] = !isColumnHidden(column);
        // Only what a person has changed: the width to begin with goes by the language, and the last column takes what is left.
        if (const int width = header->sectionSize(column); !isColumnHidden(column) && column != lastShownColumn()) {
            own.remove(QLatin1String("width"));
            if (width != widthToBeginWith(m_model.tableColumns()[static_cast<size_t>(column)]))
                own[QLatin1String("width")] = width;
        }
        stored[id] = own;
    }
    for (const SortKey& key : m_model.sortKeys())
        sort.append(QJsonObject{{QStringLiteral("column"), m_model.tableColumns()[static_cast<size_t>(key.column)].id}, {QStringLiteral("descending"), key.order == Qt::DescendingOrder}});
    stored[QLatin1String("order")] = order;
    stored[QLatin1String("sort")] = sort;
    m_settings.setValue(QStringLiteral("table.") + m_layoutKey, stored);
}

void BigTableView::sortBy(int column)
{
    std::vector<SortKey> keys = m_model.sortKeys();
    const auto found = std::find_if(keys.begin(), keys.end(), [column](const SortKey& key) { return key.column == column; });
    SortKey key{column, Qt::AscendingOrder};
    if (found != keys.end())
        key.order = found->order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (QGuiApplication::keyboardModifiers() & Qt::ControlModifier) {
        if (found != keys.end())
            *found = key;
        else
            keys.push_back(key);
    } else {
        keys = {key};
    }
    m_model.setSortKeys(std::move(keys));
    showSortOrder();
    remember();
}

void BigTableView::showSortOrder()
{
    auto* header = horizontalHeader();
    const auto& keys = m_model.sortKeys();
    header->setSortIndicatorShown(!keys.empty());
    if (!keys.empty())
        header->setSortIndicator(keys.front().column, keys.front().order);
}

std::vector<std::int64_t> BigTableView::selectedIdentities() const
{
    std::vector<std::int64_t> identities;
    if (!m_model.source())
        return identities;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            identities.push_back(m_model.identity(row));
    return identities;
}

std::int64_t BigTableView::currentIdentity() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model.identity(index.row()) : -1;
}

void BigTableView::selectIdentity(std::int64_t identity)
{
    m_wanted = identity;
    if (!m_model.isArranging())
        restoreSelection();
}

void BigTableView::rememberSelection()
{
    m_current = currentIdentity();
    m_selected.clear();
    int rows = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        rows += range.height();
    if (rows <= mostCarried)
        m_selected = selectedIdentities();
}

void BigTableView::restoreSelection()
{
    const std::int64_t wanted = std::exchange(m_wanted, -1);
    if (wanted >= 0)
        m_selected = {wanted};
    const std::int64_t current = wanted >= 0 ? wanted : m_current;
    std::sort(m_selected.begin(), m_selected.end());
    QItemSelection selection;
    int currentRow = -1;
    if (current >= 0 || !m_selected.empty())
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const std::int64_t identity = m_model.identity(row);
            if (identity == current)
                currentRow = row;
            if (std::binary_search(m_selected.begin(), m_selected.end(), identity))
                selection.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
        }
    if (currentRow < 0 && m_model.rowCount() > 0 && m_selected.empty())
        return;
    const int firstColumn = horizontalHeader()->logicalIndexAt(2);
    if (currentRow >= 0)
        selectionModel()->setCurrentIndex(m_model.index(currentRow, qMax(0, firstColumn)), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (currentRow >= 0)
        scrollTo(currentIndex());
}

void BigTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT currentChangedTo(current.isValid() ? m_model.identity(current.row()) : -1);
}

void BigTableView::copySelection()
{
    std::vector<int> rows, columns;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    std::transform(rows.begin(), rows.end(), rows.begin(), [this](int row) { return m_model.sourceRow(row); });
    for (int place = 0; place < horizontalHeader()->count(); ++place)
        if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
            columns.push_back(column);
    if (rows.empty())
        return;
    const int count = static_cast<int>(rows.size());
    const bool few = rows.size() <= mostCopiedAtOnce;
    const auto copy = [source = m_model.source(), titles = m_model.tableColumns(), rows = std::move(rows), columns = std::move(columns)] { return copiedTable(*source, titles, rows, columns); };
    const auto take = [this, count](const CopiedTable& table) {
        putOnClipboard(table);
        sayBriefly(*this, tr("Rows on the clipboard, with headers: %1").arg(shownCount(count)));
    };
    if (few)
        return take(copy());
    sayBriefly(*this, tr("Copying rows: %1 …").arg(shownCount(count)));
    auto* watcher = new QFutureWatcher<CopiedTable>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, take] {
        watcher->deleteLater();
        take(watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(copy));
}

void BigTableView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(currentIdentity());
        return;
    }
    QTableView::keyPressEvent(event);
}

void BigTableView::setColumnShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    remember();
}

QToolButton* BigTableView::columnsButton()
{
    auto* button = named(new QToolButton, "columns", tr("Columns and order"));
    button->setText(tr("Columns"));
    button->setToolTip(tr("Columns and order"));
    button->setIcon(icon(QStringLiteral("columns")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillColumnMenu(*menu);
        menu->addSeparator();
        fillSortMenu(*menu->addMenu(tr("Sort by")));
    });
    return button;
}

void BigTableView::fillColumnMenu(QMenu& menu)
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction* action = menu.addAction(m_model.tableColumns()[static_cast<size_t>(column)].title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
}

void BigTableView::fillSortMenu(QMenu& menu)
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        if (!isColumnHidden(column))
            connect(menu.addAction(m_model.tableColumns()[static_cast<size_t>(column)].title), &QAction::triggered, this, [this, column] { sortBy(column); });
}

void BigTableView::showHeaderMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(*menu);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

}  // namespace mingcha::ui
