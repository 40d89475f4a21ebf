// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checks_page.h"

#include "checks/comparison_panel.h"
#include "checks/rule_details.h"
#include "checks/rule_tree_model.h"
#include "shared/big_table_view.h"
#include "shared/format.h"
#include "shared/icons.h"
#include "shared/marks.h"
#include "shared/prompts.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

const QString splitterKey = QStringLiteral("checks.splitter"), ruleKey = QStringLiteral("checks.rule");

}  // namespace

ChecksPage::ChecksPage(Session& session, QWidget* parent)
    : Page(session, parent), m_rules(new RuleTreeModel(checks::Catalogue::shipped(), this)), m_banner(new Banner)
{
    setObjectName(QStringLiteral("ChecksPage"));
    m_splitter = named(new QSplitter, "checks");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, space + spaceSmall, spaceWide, space + spaceSmall);
    layout->setSpacing(space);
    layout->addLayout(head());
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    m_splitter->addWidget(left());
    m_splitter->addWidget(right());
    m_splitter->setChildrenCollapsible(false);
    const QJsonArray sizes = session.settings().value(splitterKey).toArray();
    m_splitter->setSizes(sizes.size() == 2 ? QList<int>{sizes[0].toInt(), sizes[1].toInt()} : QList<int>{640, 460});
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        const auto widths = m_splitter->sizes();
        this->session().settings().setValue(splitterKey, QJsonArray{widths.value(0), widths.value(1)});
    });
    const QModelIndex remembered = m_rules->indexOf(session.settings().value(ruleKey).toString());
    m_tree->setCurrentIndex(remembered.isValid() ? remembered : m_rules->index(0, 0, m_rules->index(0, 0)));
    connectDetails();
}

QLayout* ChecksPage::head()
{
    m_title = kindOf(wrapping({}), "muted");
    m_title->setObjectName(QStringLiteral("stateQLabel"));
    m_stage = kindOf(new QLabel, "muted");
    m_progress = named(new QProgressBar, "run", tr("Progress of the run"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(180);
    m_cancel = button(tr("Cancel"), "cancelRun");
    m_run = primaryButton(tr("Run the checks  F5"), "run");
    m_run->setEnabled(!session().isReadOnly());
    m_resetAll = button(tr("Reset all rules"), "resetAll");
    connect(m_run, &QPushButton::clicked, this, [this] { run({}); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_running->cancel();
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        prompts().ask(this, {tr("Reset all rules"), tr("All parameters, severities and switches go back to the catalogue's."), tr("Findings that are on file stay as they are."), tr("Reset"), true}, [this] {
            change([](checks::RuleSettings& settings) { settings = {}; });
            showRule();
        });
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(pageTitle(tr("Checks")));
    row->addSpacing(space);
    row->addWidget(m_title, 1);
    row->addWidget(m_stage);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_resetAll);
    row->addWidget(m_run);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_stage, m_progress, m_cancel})
        widget->hide();
    return row;
}

QWidget* ChecksPage::left()
{
    m_tree = named(new QTreeView, "rules", tr("Rules"));
    m_tree->setModel(m_rules);
    m_tree->setItemDelegate(new MarkDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->expandAll();
    auto* header = m_tree->header();
    header->setStretchLastSection(true);
    const QFontMetrics metrics = m_tree->fontMetrics();
    header->resizeSection(RuleTreeModel::Rule, metrics.horizontalAdvance(QLatin1Char('0')) * 36);
    header->setSectionResizeMode(RuleTreeModel::Severity, QHeaderView::ResizeToContents);
    header->resizeSection(RuleTreeModel::Found, metrics.horizontalAdvance(m_rules->headerData(RuleTreeModel::Found, Qt::Horizontal, Qt::DisplayRole).toString()) + 36);
    m_tree->setMinimumWidth(320);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecksPage::showRule);
    connect(m_rules, &RuleTreeModel::switched, this, [this](const QString& code, bool on) {
        change([&](checks::RuleSettings& settings) {
            std::erase(settings.switchedOff, code);
            if (!on)
                settings.switchedOff.push_back(code);
        });
    });
    return m_tree;
}

QWidget* ChecksPage::right()
{
    m_details = new RuleDetails;
    m_comparison = new ComparisonPanel(session());
    m_runs = new BigTableModel(this);
    m_runs->setColumns(RunRows::columns());
    m_runTable = named(new BigTableView(*m_runs, session().settings(), QStringLiteral("runs")), "runs", tr("Runs so far"));
    m_tabs = named(new QTabWidget, "checks", tr("Rule and runs"));
    m_tabs->addTab(m_details, tr("Rule"));
    m_tabs->addTab(m_runTable, tr("Runs"));
    m_stack = new QStackedWidget;
    m_stack->setMinimumWidth(360);
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_comparison);
    const auto back = [this] {
        m_stack->setCurrentWidget(m_tabs);
        m_tree->setFocus(Qt::OtherFocusReason);
    };
    connect(m_comparison, &ComparisonPanel::applied, this, back);
    connect(m_comparison, &ComparisonPanel::discarded, this, back);
    connect(m_comparison, &ComparisonPanel::findingAsked, this, [this](std::int64_t id) {
        NavigationRequest request{PageId::Findings, {}};
        request.filter.findingId = id;
        Q_EMIT navigationRequested(request);
    });
    return m_stack;
}

void ChecksPage::connectDetails()
{
    connect(m_details, &RuleDetails::valueChanged, this, [this](const QString& code, const QString& parameter, const std::string& value) {
        change([&](checks::RuleSettings& settings) {
            const checks::Rule* rule = checks::Catalogue::shipped().find(code);
            const QString key = code + QLatin1Char('.') + parameter;
            if (rule && rule->parameter(parameter) && rule->parameter(parameter)->standard == value)
                settings.values.erase(key);
            else
                settings.values[key] = value;
        });
    });
    connect(m_details, &RuleDetails::severityChanged, this, [this](const QString& code, std::optional<checks::Severity> severity) {
        change([&](checks::RuleSettings& settings) {
            settings.severities.erase(code);
            if (severity)
                settings.severities[code] = *severity;
        });
    });
    connect(m_details, &RuleDetails::resetWanted, this, [this](const QString& code) {
        change([&](checks::RuleSettings& settings) {
            settings.severities.erase(code);
            std::erase_if(settings.values, [&](const auto& entry) { return entry.first.startsWith(code + QLatin1Char('.')); });
        });
        showRule();
    });
    connect(m_details, &RuleDetails::runWanted, this, [this](const QString& code) { run({code}); });
    connect(m_details, &RuleDetails::findingsWanted, this, [this](const QString& code) {
        NavigationRequest request{PageId::Findings, {}};
        request.filter.rules = QStringList{code};
        Q_EMIT navigationRequested(request);
    });
}

QWidget* ChecksPage::firstFocus() { return m_comparison->isPending() ? static_cast<QWidget*>(m_comparison->applyButton()) : m_tree; }

QList<QAction*> ChecksPage::pageActions() { return {}; }

QString ChecksPage::unsaved() const { return m_comparison->isPending() ? tr("What the last run found was neither applied nor discarded.") : QString(); }

void ChecksPage::showFilter(const PageFilter& filter)
{
    if (!filter.rules.isEmpty())
        if (const QModelIndex rule = m_rules->indexOf(filter.rules.front()); rule.isValid())
            m_tree->setCurrentIndex(rule);
    if (filter.run)
        run({});
}

void ChecksPage::reload()
{
    if (m_loading)
        m_loading->abandon();
    m_loading = session().jobs().read(this,
                                      [](vault::Connection& connection, base::Progress&) -> base::Result<Loaded> {
                                          Loaded loaded;
                                          MINGCHA_ASSIGN(loaded.settings, checks::loadRuleSettings(connection));
                                          MINGCHA_ASSIGN(loaded.runs, findings::listRuns(connection));
                                          MINGCHA_ASSIGN(loaded.last, findings::lastRun(connection));
                                          return loaded;
                                      },
                                      [this](base::Result<Loaded> loaded) {
                                          if (!loaded)
                                              return m_banner->say(loaded.error());
                                          take(std::move(*loaded));
                                      });
}

void ChecksPage::take(Loaded loaded)
{
    m_settings = std::move(loaded.settings);
    m_last = std::move(loaded.last);
    m_rules->setSettings(m_settings);
    m_rules->setLastRun(m_last);
    m_runs->setSource(std::make_shared<const RunRows>(std::move(loaded.runs)));
    showHead();
    showRule();
}

void ChecksPage::showHead()
{
    const QString on = tr("%1 of %2 rules are switched on.").arg(m_rules->switchedOn()).arg(m_rules->count());
    m_title->setText(m_last ? tr("%1 Last run %2 by %3 for %4.").arg(on, shown(m_last->at), m_last->who, shown(m_last->range)) : tr("%1 They have not run yet.").arg(on));
    const bool changed = !m_settings.values.empty() || !m_settings.severities.empty() || !m_settings.switchedOff.empty();
    m_resetAll->setVisible(changed && !session().isReadOnly());
}

const checks::Rule* ChecksPage::currentRule() const { return m_rules->rule(m_tree->currentIndex()); }

void ChecksPage::showRule()
{
    const checks::Rule* rule = currentRule();
    if (!rule)
        return;
    session().settings().setValue(ruleKey, rule->code);
    m_details->show(*rule, m_settings, m_last, !session().isReadOnly());
}

void ChecksPage::change(const std::function<void(checks::RuleSettings&)>& edit)
{
    if (session().isReadOnly())
        return;
    edit(m_settings);
    m_rules->setSettings(m_settings);
    showHead();
    save();
}

void ChecksPage::save()
{
    session().jobs().write(this, {tr("Saving the rules"), false, false},
                           [settings = m_settings](vault::Vault& vault, base::Progress&) { return checks::saveRuleSettings(vault.connection(), settings); },
                           [this](const base::Result<void>& saved) {
                               if (!saved) {
                                   m_banner->say(saved.error());
                                   invalidate();
                               }
                           });
}

void ChecksPage::run(const QStringList& rules)
{
    if (m_running || session().isReadOnly())
        return;
    checks::CheckRequest request;
    if (const auto& months = session().scope().months) {
        request.from = months->from;
        request.to = months->to;
    }
    request.rules = {rules.begin(), rules.end()};
    // What was changed a moment ago may still be on its way into the vault: the settings on screen count.
    request.settings = m_settings;
    m_banner->clear();
    m_running = session().jobs().read(this,
                                      [request](vault::Connection& connection, base::Progress& progress) { return runAndCompare(connection, request, progress); },
                                      [this](base::Result<std::shared_ptr<RunOutcome>> outcome) { endRun(std::move(outcome)); }, {tr("Running the checks"), true, true});
    if (m_running)
        noteRunning(m_running);
}

void ChecksPage::noteRunning(Job* job)
{
    m_run->setEnabled(false);
    m_progress->setRange(0, 0);
    m_stage->clear();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_stage, m_progress, m_cancel})
        widget->show();
    connect(job, &Job::progressed, this, [this, job] {
        m_stage->setText(job->stage());
        const bool known = job->fraction() >= 0;
        m_progress->setRange(0, known ? 1000 : 0);
        if (known)
            m_progress->setValue(static_cast<int>(job->fraction() * 1000));
    });
}

void ChecksPage::endRun(base::Result<std::shared_ptr<RunOutcome>> outcome)
{
    m_run->setEnabled(true);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_stage, m_progress, m_cancel})
        widget->hide();
    if (!outcome) {
        if (outcome.error().code == base::ErrorCode::Cancelled)
            m_banner->say(Banner::Kind::Note, tr("The run was cancelled. Nothing was changed."));
        else
            m_banner->say(outcome.error());
        return;
    }
    m_comparison->show(std::move(*outcome));
    m_stack->setCurrentWidget(m_comparison);
    if (isVisible())
        m_comparison->applyButton()->setFocus(Qt::OtherFocusReason);
}

}  // namespace mingcha::ui
