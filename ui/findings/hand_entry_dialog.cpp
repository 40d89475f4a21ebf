// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/hand_entry_dialog.h"

#include "shared/decimal_edit.h"
#include "shared/format.h"
#include "shared/marks.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

/// So many months back, and one ahead, a finding may be entered for.
constexpr int monthsBack = 24;

QPlainTextEdit* textField()
{
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * 2 + 14);
    edit->setMaximumHeight(edit->fontMetrics().lineSpacing() * 4 + 14);
    return edit;
}

}  // namespace

HandEntryDialog::HandEntryDialog(Session& session, const QStringList& stations, base::Period month, QWidget* parent)
    : QDialog(parent), m_session(session), m_kind(new QComboBox), m_station(new QComboBox), m_discipline(new QComboBox), m_severity(new QComboBox), m_month(new QComboBox),
      m_subject(new QLineEdit), m_text(textField()), m_measure(textField()), m_kwh(new DecimalEdit(base::Energy::decimals)), m_money(new DecimalEdit(base::Money::decimals)), m_banner(new Banner)
{
    setObjectName(QStringLiteral("handEntryDialog"));
    setWindowTitle(tr("Enter a finding by hand"));
    fillChoices(stations, month);
    for (DecimalEdit* edit : {m_kwh, m_money}) {
        edit->setBlankAllowed(true);
        edit->setBounds(0, {});
    }
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [form](const QString& label, const char* name, auto* editor) { form->addRow(label, named(editor, name, QString(label).remove(QLatin1Char('&')))); };
    add(tr("&About"), "kind", m_kind);
    add(tr("N&umber or subject"), "subject", m_subject);
    add(tr("&Station"), "station", m_station);
    add(tr("&Month"), "month", m_month);
    add(tr("&Discipline"), "discipline", m_discipline);
    add(tr("Se&verity"), "severity", m_severity);
    add(tr("&Problem"), "text", m_text);
    add(tr("M&easure"), "measure", m_measure);
    add(tr("&kWh at stake"), "kwh", m_kwh);
    add(tr("Mone&y at stake, yuan"), "money", m_money);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* enter = primaryButton(tr("Enter"), "accept");
    buttons->addButton(enter, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &HandEntryDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(spaceWide);
    layout->addLayout(form);
    layout->addWidget(m_banner);
    layout->addStretch();
    layout->addWidget(buttons);
    enterMeans(enter);
    setMinimumWidth(520);
    m_subject->setFocus();
}

void HandEntryDialog::fillChoices(const QStringList& stations, base::Period month)
{
    m_kind->addItem(tr("A customer"), static_cast<int>(checks::SubjectKind::Customer));
    m_kind->addItem(tr("An area"), static_cast<int>(checks::SubjectKind::Area));
    m_kind->addItem(tr("Something else"), static_cast<int>(checks::SubjectKind::Other));
    m_station->setEditable(true);
    m_station->addItems(stations);
    m_station->setCurrentText(m_session.scope().station.isEmpty() ? stations.value(0) : m_session.scope().station);
    for (const auto& discipline : checks::Catalogue::shipped().disciplines())
        m_discipline->addItem(discipline.name.current(), discipline.id);
    for (const auto severity : {checks::Severity::Major, checks::Severity::Considerable, checks::Severity::Ordinary, checks::Severity::Advisory})
        m_severity->addItem(severityIcon(severity), checks::severityName(severity).current(), static_cast<int>(severity));
    m_severity->setCurrentIndex(2);
    for (base::Period each = month + 1; month - each <= monthsBack; each = each - 1)
        m_month->addItem(shown(each), each.index());
    m_month->setCurrentIndex(1);
}

base::Result<findings::HandFinding> HandEntryDialog::finding() const
{
    for (const DecimalEdit* edit : {m_kwh, m_money})
        if (!edit->isAcceptable())
            return base::fail(base::ErrorCode::Failed, tr("\"%1\" is no amount that can be stored here.").arg(edit->text()), tr("Nothing was stored."),
                              edit == m_kwh ? tr("Enter kWh with at most four decimals, 0 or more.") : tr("Enter yuan with at most two decimals, 0 or more."));
    findings::HandFinding finding;
    finding.subjectKind = static_cast<checks::SubjectKind>(m_kind->currentData().toInt());
    finding.subject = m_subject->text().trimmed();
    finding.unit = m_station->currentText().trimmed();
    finding.discipline = m_discipline->currentData().toString();
    finding.text = m_text->toPlainText().trimmed();
    finding.measure = m_measure->toPlainText().trimmed();
    finding.severity = static_cast<checks::Severity>(m_severity->currentData().toInt());
    finding.month = base::Period::fromIndex(m_month->currentData().toInt());
    finding.kwh = base::Energy::fromScaled(m_kwh->value().value_or(0));
    finding.money = base::Money::fromScaled(m_money->value().value_or(0));
    return finding;
}

void HandEntryDialog::submit()
{
    m_banner->clear();
    const auto filled = finding();
    if (!filled)
        return m_banner->say(filled.error());
    m_session.jobs().write(this, {tr("Entering a finding"), false, false},
                           [finding = *filled, who = m_session.user()](vault::Vault& vault, base::Progress&) { return findings::enterByHand(vault.connection(), finding, who); },
                           [this](const base::Result<std::int64_t>& id) {
                               if (!id)
                                   return m_banner->say(id.error());
                               Q_EMIT entered(*id);
                               accept();
                           });
}

}  // namespace mingcha::ui
