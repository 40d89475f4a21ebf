// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_field.h"

#include "shared/icons.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <chrono>

namespace mingcha::ui {

namespace {

const char* iconOf(HitKind kind)
{
    switch (kind) {
    case HitKind::Customer: return "customer";
    case HitKind::Area: return "area";
    case HitKind::Finding: break;
    }
    return "findings";
}

NavigationRequest requestOf(const SearchHit& hit)
{
    NavigationRequest request;
    switch (hit.kind) {
    case HitKind::Customer:
        request.page = PageId::Data;
        request.filter.kind = records::Kind::Customers;
        request.filter.subject = hit.subject;
        break;
    case HitKind::Area:
        request.page = PageId::Data;
        request.filter.kind = records::Kind::AreaSupply;
        request.filter.subject = hit.subject;
        break;
    case HitKind::Finding:
        request.page = PageId::Findings;
        request.filter.findingId = hit.findingId;
        break;
    }
    return request;
}

}  // namespace

SearchField::SearchField(Session& session, QWidget* parent)
    : QLineEdit(parent), m_session(session), m_completer(new QCompleter(this)), m_model(new QStandardItemModel(this))
{
    named(this, "search", tr("Search customers, areas and findings"));
    setPlaceholderText(tr("Customer, name, area, finding …"));
    setToolTip(tr("Search by number, name or pinyin initials (Ctrl+K)"));
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("search")), LeadingPosition);
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(3 * SearchIndex::perKind + 1);
    m_completer->setWidget(this);
    m_completer->popup()->setAccessibleName(tr("Search results"));
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) { follow(index.row()); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(120));
    connect(&m_pause, &QTimer::timeout, this, &SearchField::search);
    connect(this, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
}

void SearchField::setIndex(std::shared_ptr<const SearchIndex> index) { m_index = std::move(index); }

void SearchField::search()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty() || !m_index) {
        m_completer->popup()->hide();
        return;
    }
    m_session.jobs().run(this, {{}, false, true}, [index = m_index, typed](base::Progress&) -> base::Result<SearchAnswer> { return index->find(typed); },
                         [this, typed](const base::Result<SearchAnswer>& answer) {
                             if (answer && text().trimmed() == typed && hasFocus())
                                 show(*answer);
                         });
}

void SearchField::show(const SearchAnswer& answer)
{
    m_hits = answer.hits;
    m_model->clear();
    for (const SearchHit& hit : m_hits)
        m_model->appendRow(new QStandardItem(icon(QLatin1String(iconOf(hit.kind))), hit.detail.isEmpty() ? hit.title : QStringLiteral("%1    %2").arg(hit.title, hit.detail)));
    const QString rest = m_hits.empty() ? tr("Nothing found") : answer.more > 0 ? tr("… and %n more: type further", nullptr, static_cast<int>(answer.more)) : QString();
    if (!rest.isEmpty()) {
        auto* item = new QStandardItem(rest);
        item->setEnabled(false);
        m_model->appendRow(item);
    }
    m_completer->complete();
    if (!m_hits.empty())
        m_completer->popup()->setCurrentIndex(m_completer->popup()->model()->index(0, 0));
}

void SearchField::follow(int row)
{
    if (row < 0 || row >= static_cast<int>(m_hits.size()))
        return;
    const NavigationRequest request = requestOf(m_hits[static_cast<size_t>(row)]);
    clear();
    Q_EMIT navigationRequested(request);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    QAbstractItemView* popup = m_completer->popup();
    // The arrow keys also lead off the list: Enter means the first hit then, as it does before.
    if (popup->isVisible() && !popup->currentIndex().isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        popup->hide();
        return follow(0);
    }
    if (popup->isVisible() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab)) {
        event->ignore();  // the completer takes the chosen row
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace mingcha::ui
