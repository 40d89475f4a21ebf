// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/comparison_panel.h"

#include "checks/not_run_summary.h"
#include "shared/big_table_view.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace mingcha::ui {

ComparisonPanel::ComparisonPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_title(sectionTitle({})), m_notRun(kindOf(wrapping({}), "warning")), m_tabs(named(new QTabBar, "fate", tr("What the run would change"))),
      m_model(new BigTableModel(this)), m_empty(new EmptyState), m_stack(new QStackedWidget), m_banner(new Banner)
{
    m_model->setColumns(ComparedRows::columns());
    m_table = named(new BigTableView(*m_model, session.settings(), QStringLiteral("comparison")), "comparison", tr("Findings of the run"));
    for (int fate = 0; fate < 4; ++fate)
        m_tabs->addTab({});
    m_tabs->setExpanding(false);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_title->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_title);
    layout->addWidget(kindOf(wrapping(tr("Nothing is written until you agree. What people have decided stays in any case; taking the run over can be undone.")), "muted"));
    layout->addWidget(m_notRun);
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons());
    connect(m_tabs, &QTabBar::currentChanged, this, &ComparisonPanel::showList);
    connect(m_table, &BigTableView::opened, this, [this](std::int64_t id) {
        if (id > 0)
            Q_EMIT findingAsked(id);
    });
}

QWidget* ComparisonPanel::buttons()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space);
    m_apply = primaryButton(tr("&Apply"), "apply");
    m_discard = button(tr("&Discard"), "discard");
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_apply);
    connect(m_apply, &QPushButton::clicked, this, &ComparisonPanel::apply);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_outcome.reset();
        m_model->setSource(nullptr);
        Q_EMIT discarded();
    });
    return bar;
}

void ComparisonPanel::show(std::shared_ptr<RunOutcome> outcome)
{
    m_outcome = std::move(outcome);
    m_banner->clear();
    const QString titles[] = {tr("New"), tr("Still there"), tr("Gone"), tr("Back")};
    for (int fate = 0; fate < 4; ++fate)
        m_tabs->setTabText(fate, QStringLiteral("%1  %2").arg(titles[fate], shownCount(m_outcome->list(static_cast<Fate>(fate)).rowCount())));
    const checks::CheckResult& result = m_outcome->comparison.result;
    m_title->setText(result.rules.size() == 1 ? tr("Rule %1 has run for %2").arg(result.rules.front(), shown(result.range)) : tr("%1 rules have run for %2").arg(result.rules.size()).arg(shown(result.range)));
    showNotRun();
    m_apply->setEnabled(!m_session.isReadOnly());
    m_discard->setEnabled(true);
    m_tabs->setCurrentIndex(0);
    showList(0);
}

void ComparisonPanel::showNotRun()
{
    const QStringList says = notRunSummary(m_outcome->comparison.result.notRun);
    m_notRun->setVisible(!says.isEmpty());
    m_notRun->setText(says.size() > 3 ? tr("%1 Further %2 reasons stand at the rules' remarks.").arg(inOneLine(says.mid(0, 2))).arg(says.size() - 2) : inOneLine(says));
    m_notRun->setToolTip(says.join(QLatin1Char('\n')));
}

void ComparisonPanel::showList(int fate)
{
    if (!m_outcome)
        return;
    const auto& list = m_outcome->lists[static_cast<size_t>(fate)];
    m_model->setSource(list);
    m_table->setColumnHidden(ComparedRows::State, static_cast<Fate>(fate) == Fate::New);
    const QString texts[] = {tr("The run found nothing that is not on file already."), tr("Nothing of what is on file was found again."), tr("Everything on file was found again."), tr("Nothing that had gone has come back.")};
    m_empty->setText(QStringLiteral("ok"), tr("None"), texts[fate]);
    m_stack->setCurrentWidget(list->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_table);
}

void ComparisonPanel::apply()
{
    m_apply->setEnabled(false);
    m_discard->setEnabled(false);
    // The job makes a copy, so that the panel still shows the run when it could not be stored.
    m_session.jobs().write(this, {tr("Storing the findings"), true, false},
                           [outcome = m_outcome, who = m_session.user()](vault::Vault& vault, base::Progress&) {
                               auto comparison = outcome->comparison;
                               return findings::applyRun(vault.connection(), std::move(comparison), who);
                           },
                           [this](const base::Result<std::int64_t>& run) {
                               m_discard->setEnabled(true);
                               m_apply->setEnabled(true);
                               if (!run)
                                   return m_banner->say(run.error());
                               m_outcome.reset();
                               m_model->setSource(nullptr);
                               Q_EMIT applied();
                               m_session.noteFindingsChanged();
                           });
}

}  // namespace mingcha::ui
