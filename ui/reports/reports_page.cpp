// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reports_page.h"

#include "reports/paper_desk.h"
#include "shared/big_table_view.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QJsonArray>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <chrono>

namespace mingcha::ui {

namespace {

const QString splitterKey = QStringLiteral("reports.splitter");

}  // namespace

ReportsPage::ReportsPage(Session& session, QWidget* parent)
    : Page(session, parent), m_desk(new PaperDesk(session, *this)), m_months(new BigTableModel(this)), m_paper(new PaperView(*m_desk, true)), m_none(new EmptyState), m_busy(new EmptyState),
      m_stack(new QStackedWidget), m_right(new QStackedWidget), m_splitter(named(new QSplitter, "reports")), m_banner(new Banner), m_title(new QLabel), m_basisText(kindOf(wrapping({}), "muted"))
{
    setObjectName(QStringLiteral("ReportsPage"));
    m_months->setColumns(MonthRows::columns());
    m_table = named(new BigTableView(*m_months, session.settings(), QStringLiteral("reports.months")), "months", tr("Months"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumWidth(200);
    m_title->setFont(Theme::titleFont());
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("titleQLabel"));
    m_basisText->setObjectName(QStringLiteral("basisQLabel"));
    m_right->addWidget(m_paper);
    m_right->addWidget(m_busy);
    m_right->setMinimumWidth(380);
    m_busy->setText(QStringLiteral("reports"), tr("The report is being made"), {});
    m_none->setText(QStringLiteral("reports"), tr("No month to report on"), tr("The monthly report needs bills or findings. Import the files of a month first."));
    m_none->setAction(tr("Go to the data"));

    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spaceSmall);
    column->addWidget(m_title);
    column->addWidget(m_basisText);
    column->addWidget(m_right, 1);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    const QJsonArray sizes = session.settings().value(splitterKey).toArray();
    m_splitter->setSizes(sizes.size() == 2 ? QList<int>{sizes[0].toInt(), sizes[1].toInt()} : QList<int>{280, 820});
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_none);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, space + spaceSmall, spaceWide, space + spaceSmall);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(150));
    connectParts();
}

void ReportsPage::connectParts()
{
    connect(&m_rest, &QTimer::timeout, this, &ReportsPage::build);
    connect(m_table, &BigTableView::currentChangedTo, this, &ReportsPage::showMonth);
    connect(m_table, &BigTableView::opened, this, [this] { m_paper->view()->setFocus(Qt::OtherFocusReason); });
    connect(m_months, &BigTableModel::arranged, this, [this] {
        if (m_wanted >= 0 && m_months->rowOfIdentity(m_wanted) >= 0)
            m_table->selectIdentity(std::exchange(m_wanted, -1));
        else if (m_table->currentIdentity() < 0 && m_months->rowCount() > 0)
            m_table->selectIdentity(m_months->identity(0));
    });
    connect(m_desk, &PaperDesk::failed, m_banner, [this](const base::Error& error) { m_banner->say(error); });
    connect(m_desk, &PaperDesk::written, m_banner, [this](const QString& path) { m_banner->say(Banner::Kind::Note, tr("Saved as %1.").arg(path)); });
    connect(m_none, &EmptyState::triggered, this, [this] {
        NavigationRequest request{PageId::Data, {}};
        Q_EMIT navigationRequested(request);
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        const auto sizes = m_splitter->sizes();
        session().settings().setValue(splitterKey, QJsonArray{sizes.value(0), sizes.value(1)});
    });
    connect(&session(), &Session::officeChanged, this, [this] { invalidate(); });
}

QWidget* ReportsPage::firstFocus() { return m_stack->currentWidget() == m_none ? static_cast<QWidget*>(m_none->actionButton()) : m_table; }

QList<QAction*> ReportsPage::pageActions() { return {m_paper->printAction()}; }

void ReportsPage::showFilter(const PageFilter& filter)
{
    if (!filter.month)
        return;
    m_wanted = filter.month->index();
    if (m_months->rowOfIdentity(m_wanted) >= 0)
        m_table->selectIdentity(std::exchange(m_wanted, -1));
}

void ReportsPage::reload()
{
    if (m_loading)
        m_loading->abandon();
    m_loading = session().jobs().read(this,
                                      [scope = session().scope()](vault::Connection& connection, base::Progress& progress) -> base::Result<Loaded> {
                                          Loaded loaded;
                                          MINGCHA_ASSIGN(auto months, loadMonths(connection, scope, &progress));
                                          loaded.months = std::make_shared<const MonthRows>(std::move(months));
                                          MINGCHA_ASSIGN(loaded.basis, loadBasis(connection));
                                          return loaded;
                                      },
                                      [this](base::Result<Loaded> loaded) {
                                          if (!loaded)
                                              return m_banner->say(loaded.error());
                                          take(std::move(*loaded));
                                      });
}

void ReportsPage::take(Loaded loaded)
{
    m_basis = std::move(loaded.basis);
    m_stack->setCurrentWidget(loaded.months->rowCount() == 0 ? static_cast<QWidget*>(m_none) : m_splitter);
    m_months->setSource(loaded.months);
    if (m_month >= 0)
        m_rest.start();   // the facts behind the report on screen have changed
}

void ReportsPage::showMonth(std::int64_t month)
{
    m_month = month;
    if (m_building)
        m_building->abandon();
    if (month >= 0)
        m_rest.start();
}

void ReportsPage::build()
{
    if (m_month < 0 || !session().isOpen())
        return;
    const auto month = base::Period::fromIndex(static_cast<int>(m_month));
    const QString station = session().scope().station;
    const QString where = station.isEmpty() ? session().vaultName() : station;
    m_title->setText(tr("Monthly report %1").arg(shown(month)));
    m_basisText->setText(m_basis.text(station));
    m_banner->clear();
    m_right->setCurrentWidget(m_busy);
    if (m_building)
        m_building->abandon();
    m_building = session().jobs().read(
        this,
        [month, station, name = session().vaultName()](vault::Connection& connection, base::Progress& progress) -> base::Result<Paper> {
            Paper paper;
            MINGCHA_ASSIGN(auto document, reports::buildReport(connection, {month, station, name}, &progress));
            paper.document = std::make_shared<const reports::Document>(std::move(document));
            MINGCHA_ASSIGN(auto list, rectification::buildList(connection, month, station, name));
            paper.list = std::make_shared<const rectification::ListContent>(std::move(list));
            paper.pages = std::make_shared<const reports::PagePainter>(*paper.document, &progress);
            if (progress.isCancelled())
                return base::fail(base::cancelled());
            return paper;
        },
        [this, month, where](base::Result<Paper> paper) {
            if (!paper) {
                m_paper->setPaper({});
                m_right->setCurrentWidget(m_paper);
                m_banner->say(paper.error());
                if (paper.error().code == base::ErrorCode::Cancelled)
                    m_banner->offer(tr("&Make it again"), [this] { build(); });
                return;
            }
            paper->name = fileNameOf(tr("Audit report %1 %2").arg(shown(month), where));
            paper->listName = fileNameOf(tr("Rectification list %1 %2").arg(shown(month), where));
            m_paper->setPaper(std::move(*paper));
            m_right->setCurrentWidget(m_paper);
        },
        {tr("Making the report"), true, true});
}

}  // namespace mingcha::ui
