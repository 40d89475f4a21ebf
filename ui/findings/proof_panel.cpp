// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/proof_panel.h"

#include "findings/decisions.h"
#include "findings/energy_chart.h"
#include "findings/proof_card.h"
#include "shared/flow_layout.h"
#include "shared/format.h"
#include "shared/icons.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>
#include <chrono>

namespace mingcha::ui {

namespace {

/// A push button that is an action: its words with the key that does the same.
QPushButton* actionButton(QAction* action, const char* name, const char* kind = nullptr)
{
    // The key stands beside the words: the letter for the menu, which Chinese texts carry in brackets, would be a second one.
    static const QRegularExpression menuLetter(QStringLiteral("\\(&.\\)|&"));
    const QString words = QString(action->text()).remove(menuLetter).replace(QStringLiteral(" …"), QStringLiteral("…"));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    auto* made = button(key.isEmpty() ? words : QStringLiteral("%1 %2").arg(words, key), name);
    if (kind)
        kindOf(made, kind);
    made->setProperty("narrow", true);  // four of them stand side by side under the card
    made->setAccessibleName(words);
    made->setEnabled(action->isEnabled());
    QObject::connect(made, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, made, [made, action] { made->setEnabled(action->isEnabled()); });
    return made;
}

}  // namespace

ProofPanel::ProofPanel(Session& session, Decisions& decisions, QWidget* parent)
    : QWidget(parent), m_session(session), m_card(new ProofCard), m_chart(new EnergyChart), m_selected(kindOf(wrapping({}), "muted")), m_banner(new Banner)
{
    auto* frame = kindOf(new QFrame, "card");
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_card, 5);
    m_chart->hide();
    inside->addWidget(m_chart, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_selected);
    layout->addWidget(frame, 1);
    layout->addLayout(buttons(decisions));
    m_selected->hide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(40));
    connect(&m_rest, &QTimer::timeout, this, &ProofPanel::load);
    connect(m_card, &ProofCard::sourceAsked, this, &ProofPanel::sourceAsked);
    connect(m_card, &ProofCard::findingAsked, this, &ProofPanel::findingAsked);
    connect(&decisions, &Decisions::failed, m_banner, [this](const base::Error& error) { m_banner->say(error); });
    connect(&decisions, &Decisions::decided, m_banner, &Banner::clear);
}

QLayout* ProofPanel::buttons(Decisions& decisions)
{
    auto* row = new FlowLayout(nullptr, spaceSmall);
    row->addWidget(actionButton(decisions.confirm, "confirm", "primary"));
    row->addWidget(actionButton(decisions.dismiss, "dismiss"));
    row->addWidget(actionButton(decisions.plan, "plan"));
    row->addWidget(actionButton(decisions.note, "note"));
    auto* more = named(new QToolButton, "more", tr("Further decisions"));
    more->setIcon(icon(QStringLiteral("menu")));
    more->setToolTip(tr("Further decisions"));
    more->setFocusPolicy(Qt::StrongFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(new QMenu(more));
    more->menu()->addActions({decisions.finish, decisions.reopen, decisions.setBack});
    row->addWidget(more);
    return row;
}

void ProofPanel::setSelectedCount(int count)
{
    m_selected->setText(tr("%1 findings are selected; the card shows the current one, decisions are for all of them.").arg(shownCount(count)));
    m_selected->setVisible(count > 1);
}

void ProofPanel::show(std::int64_t findingId, const SubjectInfo& subject)
{
    if (findingId != m_id)
        m_chart->clear();
    m_id = findingId;
    m_subject = subject;
    if (m_loading)
        m_loading->abandon();
    if (m_charting)
        m_charting->abandon();
    if (findingId >= 0)
        return m_rest.start();
    m_card->clear();
    m_chart->hide();
}

void ProofPanel::load()
{
    if (m_id < 0)
        return;
    m_loading = m_session.jobs().read(this, [id = m_id](vault::Connection& connection, base::Progress&) { return loadCard(connection, id); },
                                      [this](base::Result<std::optional<CardData>> card) {
                                          if (!card)
                                              return m_banner->say(card.error());
                                          if (!*card)
                                              return m_card->clear();
                                          (*card)->subject = m_subject;
                                          m_card->show(**card);
                                          loadChart((*card)->finding);
                                      });
}

void ProofPanel::loadChart(const findings::Finding& finding)
{
    m_charting = m_session.jobs().read(this, [finding](vault::Connection& connection, base::Progress& progress) { return loadEnergyHistory(connection, finding, &progress); },
                                       [this, severity = finding.severity](const base::Result<EnergyHistory>& history) {
                                           // A chart that was given up for the next finding is no trouble.
                                           if (!history && history.error().code == base::ErrorCode::Cancelled)
                                               return;
                                           m_chart->setVisible(history && !history->isEmpty());
                                           if (!history)
                                               m_banner->say(history.error());
                                           else if (!history->isEmpty())
                                               m_chart->show(*history, severity);
                                       });
}

void ProofPanel::copyText() const { QGuiApplication::clipboard()->setText(m_card->text()); }

}  // namespace mingcha::ui
