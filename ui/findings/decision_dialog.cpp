// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/decision_dialog.h"

#include "findings/finding_rows.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QSet>
#include <QStringListModel>
#include <QVBoxLayout>
#include <chrono>

namespace mingcha::ui {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::DecisionDialog)
public:
    static QString title(DecisionKind kind, const Targets& targets)
    {
        if (isCorrection(kind, targets))
            return tr("Correct the result");
        switch (kind) {
        case DecisionKind::Confirm: return tr("Confirm");
        case DecisionKind::Dismiss: return tr("Dismiss");
        case DecisionKind::Plan: return tr("Rectify");
        case DecisionKind::Finish: return tr("Mark as rectified");
        case DecisionKind::Reopen: return tr("Reopen");
        case DecisionKind::SetBack: return tr("Set back to unconfirmed");
        case DecisionKind::Note: break;
        }
        return tr("Note");
    }
    static QString explanation(DecisionKind kind, const Targets& targets)
    {
        const QString empties = targets.size() > 1 ? tr("What is ticked and left empty is taken away.") : QString();
        switch (kind) {
        case DecisionKind::Confirm: return tr("They become findings to be rectified. Those without a due date get one by their severity, those without a measure the rule's.");
        case DecisionKind::Dismiss: return tr("Dismissed findings stand in no list and no report; they stay on file with the reason.");
        case DecisionKind::Plan: return inOneLine({tr("Findings that are unconfirmed are confirmed by this."), empties});
        case DecisionKind::Finish: return inOneLine({tr("The rectification is done: when, with what result, and what was recovered."), empties});
        case DecisionKind::Reopen: return tr("Rectified findings are to be rectified again; dismissed ones become unconfirmed.");
        case DecisionKind::SetBack: return tr("Their confirmation is taken back; what was planned stays.");
        case DecisionKind::Note: break;
        }
        return {};
    }
    static QString subject(const Targets& targets)
    {
        if (targets.size() > 1)
            return tr("%1 findings").arg(shownCount(static_cast<std::int64_t>(targets.size())));
        const auto& finding = targets.front();
        const QString what = finding.period ? tr("%1 · %2").arg(finding.subject, shown(*finding.period)) : finding.subject;
        return QStringLiteral("%1 %2\n%3").arg(finding.rule, problemTitle(finding), what);
    }
};

}  // namespace

DecisionDialog::DecisionDialog(Session& session, DecisionKind kind, Targets targets, const Wordings& wordings, QWidget* parent)
    : QDialog(parent), m_session(session), m_kind(kind), m_targets(std::make_shared<const Targets>(std::move(targets))), m_form(new DecisionForm(kind, *m_targets, wordings)), m_outcome(wrapping({})),
      m_reasons(new QStringListModel(this)), m_refused(named(new QListView, "refused", tr("Findings that cannot be changed, and why"))), m_banner(new Banner), m_accept(primaryButton({}, "accept"))
{
    setObjectName(QStringLiteral("decisionDialog"));
    setWindowTitle(Text::title(kind, *m_targets));
    auto* subject = wrapping(Text::subject(*m_targets));
    subject->setFont(Theme::sectionFont());
    auto* explanation = kindOf(wrapping(Text::explanation(kind, *m_targets)), "muted");
    explanation->setVisible(!explanation->text().isEmpty());
    m_outcome->setObjectName(QStringLiteral("outcomeQLabel"));
    m_refused->setModel(m_reasons);
    m_refused->setWordWrap(true);
    // A whole table may be refused: its reasons are laid out a screenful at a time.
    m_refused->setLayoutMode(QListView::Batched);
    m_refused->setMaximumHeight(140);
    m_refused->hide();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &DecisionDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space + spaceSmall);
    for (QWidget* widget : std::initializer_list<QWidget*>{subject, explanation, m_form, m_outcome, m_refused, m_banner})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addWidget(buttons);
    enterMeans(m_accept);
    setMinimumWidth(520);

    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(120));
    connect(&m_pause, &QTimer::timeout, this, &DecisionDialog::preview);
    connect(m_form, &DecisionForm::edited, this, [this] {
        m_preview.reset();
        m_submitted = false;
        updateButtons();
        m_pause.start();
    });
    offerStandard();
    if (!m_offering)
        preview();
    updateButtons();
}

void DecisionDialog::offerStandard()
{
    if (m_kind != DecisionKind::Plan || m_targets->size() != 1)
        return;
    m_offering = m_session.jobs().read(this, [target = m_targets->front()](vault::Connection& connection, base::Progress&) { return standardPlan(connection, target); },
                                       [this](const base::Result<findings::Change>& standard) {
                                           m_offering = false;
                                           const bool submitted = m_submitted;
                                           if (standard)
                                               m_form->offer(*standard);
                                           else
                                               m_banner->say(standard.error());
                                           m_submitted = submitted;
                                           preview();
                                       });
}

void DecisionDialog::preview()
{
    m_pause.stop();
    if (m_previewing)
        m_previewing->abandon();
    if (!m_form->missing().isEmpty())
        return updateButtons();
    m_previewing = m_session.jobs().read(this,
                                         [input = m_form->input(), targets = m_targets](vault::Connection& connection, base::Progress&) { return previewDecision(connection, input, *targets); },
                                         [this](base::Result<findings::Preview> preview) {
                                             if (!preview)
                                                 return m_banner->say(preview.error());
                                             take(std::move(*preview));
                                         });
}

void DecisionDialog::take(findings::Preview preview)
{
    m_preview = std::move(preview);
    QStringList reasons;
    for (const auto& [id, reason] : m_preview->refused)
        reasons.append(reason);
    m_refused->setVisible(!reasons.isEmpty());
    m_reasons->setStringList(reasons);
    updateButtons();
    const bool asSeen = reasons.isEmpty() || m_targets->size() == 1;
    if (std::exchange(m_submitted, false) && asSeen && !m_preview->touched.empty())
        apply();
}

void DecisionDialog::submit()
{
    if (!m_form->missing().isEmpty())
        return updateButtons();
    if (m_preview)
        return m_preview->touched.empty() ? reject() : apply();
    m_submitted = true;
    if (!m_offering)
        preview();
}

void DecisionDialog::apply()
{
    m_accept->setEnabled(false);
    m_session.jobs().write(this, {windowTitle(), true, false},
                           [input = m_form->input(), all = m_targets, ids = m_preview->touched, who = m_session.user()](vault::Vault& vault, base::Progress&) {
                               const QSet<std::int64_t> touched(ids.begin(), ids.end());
                               return applyDecision(vault.connection(), input, all->those([&touched](const findings::Finding& target) { return touched.contains(target.id); }), who);
                           },
                           [this](const base::Result<std::int64_t>& step) {
                               if (!step) {
                                   updateButtons();
                                   return m_banner->say(step.error());
                               }
                               Q_EMIT applied();
                               accept();
                           });
}

void DecisionDialog::updateButtons()
{
    const QString missing = m_form->missing();
    const auto count = m_preview ? static_cast<std::int64_t>(m_preview->touched.size()) : static_cast<std::int64_t>(m_targets->size());
    const QString verb = windowTitle();
    m_accept->setText(m_targets->size() == 1 ? verb : tr("%1: %2").arg(verb, shownCount(count)));
    m_accept->setEnabled(missing.isEmpty() && (!m_preview || count > 0));
    if (!missing.isEmpty() || !m_preview) {
        m_outcome->setText(missing);
        if (!missing.isEmpty())
            m_refused->hide();
        return;
    }
    const auto unchanged = static_cast<std::int64_t>(m_preview->unchanged.size()), refused = static_cast<std::int64_t>(m_preview->refused.size());
    if (m_targets->size() == 1)
        m_outcome->setText(unchanged ? tr("Nothing would change.") : QString());
    else if (refused > 0)
        m_outcome->setText(tr("%1 will be changed, %2 are so already, %3 cannot be changed and are left out:").arg(shownCount(count), shownCount(unchanged), shownCount(refused)));
    else
        m_outcome->setText(tr("%1 will be changed, %2 are so already.").arg(shownCount(count), shownCount(unchanged)));
}

}  // namespace mingcha::ui
