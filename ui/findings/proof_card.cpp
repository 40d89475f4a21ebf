// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/proof_card.h"

#include "findings/finding_rows.h"
#include "shared/format.h"
#include "shared/marks.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QGridLayout>
#include <QRegularExpression>
#include <QScrollBar>
#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// 1 → A, 27 → AA.
QString columnLetters(std::int64_t column)
{
    QString letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (column - 1) % 26)));
    return letters;
}

QString coloured(const QString& text, const QColor& colour, bool bold = false)
{
    return QStringLiteral("<span style=\"color:%1%2\">%3</span>").arg(colour.name(), bold ? QStringLiteral(";font-weight:600") : QString(), text.toHtmlEscaped());
}

QLabel* rich(const QString& html)
{
    auto* label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Money and readings are compared digit by digit.
QLabel* figure(const QString& text)
{
    auto* label = wrapping(text);
    label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    return label;
}

/// A value of the card's table: amounts with their thousands separated, numbers of meters and customers as they are.
QString shownValue(const std::string& field, const std::string& value)
{
    const size_t dot = field.find('.');
    const auto kind = dot == std::string::npos ? std::nullopt : records::kindFromId(field.substr(0, dot));
    const int index = kind ? records::spec(*kind).fieldIndex(field.substr(dot + 1)) : -1;
    const bool isAmount = index >= 0 ? records::decimalsOf(records::spec(*kind).fields[static_cast<size_t>(index)].type) > 0 : value.find('.') != std::string::npos;
    return isAmount ? withThousands(textOf(value)) : textOf(value);
}

QString withPeriod(const QString& title, const std::string& period) { return period.empty() ? title : QStringLiteral("%1 %2").arg(title, textOf(period)); }

}  // namespace

QString sourceText(const checks::ProofInput& input, const records::ImportRecord& file)
{
    const QString sheet = textOf(input.sheet);
    if (sheet.isEmpty())
        return ProofCard::tr("%1 row %2").arg(file.file).arg(input.row);
    if (input.column > 0)
        return QStringLiteral("%1 %2!%3%4").arg(file.file, sheet, columnLetters(input.column)).arg(input.row);
    return ProofCard::tr("%1 row %2").arg(QStringLiteral("%1 %2").arg(file.file, sheet)).arg(input.row);
}

ProofCard::ProofCard(QWidget* parent) : QScrollArea(parent)
{
    named(this, "proofCard", tr("Proof card"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    clear();
}

void ProofCard::clear()
{
    m_id = -1;
    auto* content = kindOf(new QWidget, "card");
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(space + spaceSmall, space, space + spaceSmall, space);
    m_layout->setSpacing(space);
    setWidget(content);
}

QLabel* ProofCard::add(QLabel* label)
{
    m_layout->addWidget(label);
    return label;
}

void ProofCard::show(const CardData& card)
{
    const bool same = m_id == card.finding.id;
    const int place = same ? verticalScrollBar()->value() : 0;
    clear();
    m_id = card.finding.id;
    addHead(card);
    m_layout->addWidget(line());
    if (!card.proof.inputs.empty())
        addInputs(card);
    addReasoning(card);
    addDecision(card.finding);
    addHistory(card);
    m_layout->addStretch();
    setAccessibleDescription(text());
    // Tab goes through the card's links before it goes on to the buttons below.
    QWidget* before = this;
    for (QWidget* link : widget()->findChildren<QWidget*>(QStringLiteral("sourceQLabel"))) {
        setTabOrder(before, link);
        before = link;
    }
    verticalScrollBar()->setValue(place);
}

void ProofCard::addHead(const CardData& card)
{
    const findings::Finding& f = card.finding;
    auto* title = rich(QStringLiteral("%1&nbsp;&nbsp;%2 %3").arg(coloured(severityText(f.severity), severityColour(f.severity), true), f.isByHand() ? QString() : f.rule, problemTitle(f).toHtmlEscaped()));
    title->setFont(Theme::sectionFont());
    add(title);
    QStringList parts{f.subject};
    for (const QString& part : {card.subject.name, f.unit, card.subject.area, f.period ? shown(*f.period) : QString()})
        if (!part.isEmpty())
            parts.append(part);
    add(wrapping(parts.join(QStringLiteral(" · "))));
    const QString state = coloured(QStringLiteral("%1 %2").arg(stateShape(f.state)).arg(findings::stateName(f.state)), stateColour(f.state), true);
    const QString stake = tr("at stake: <b>%1 kWh</b>, <b>%2 yuan</b>").arg(shown(f.kwh), shown(f.money));
    add(rich(QStringLiteral("%1 · %2 · %3").arg(state, findings::presenceName(f.presence).toHtmlEscaped(), stake)))->setToolTip(tr("last check: %1").arg(findings::presenceName(f.presence)));
}

void ProofCard::addInputs(const CardData& card)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space + spaceSmall);
    grid->setVerticalSpacing(spaceSmall);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(3, 5);
    int row = 0, column = 0;
    for (const QString& title : {QString(), tr("Booked"), tr("Should be"), tr("Source")}) {
        auto* head = kindOf(new QLabel(title), "muted");
        head->setAlignment(column == 3 ? Qt::AlignLeft : Qt::AlignRight);
        grid->addWidget(head, row, column++);
    }
    const checks::ProofInput* before = nullptr;
    for (const auto& input : card.proof.inputs) {
        ++row;
        grid->addWidget(wrapping(withPeriod(checks::inputTitle(input.field, base::currentLanguage()), input.period)), row, 0, Qt::AlignTop);
        grid->addWidget(figure(shownValue(input.field, input.booked)), row, 1, Qt::AlignTop);
        auto* expected = figure(input.expected.empty() ? QStringLiteral("—") : shownValue(input.field, input.expected));
        if (!input.expected.empty() && input.expected != input.booked) {
            QFont bold = expected->font();
            bold.setBold(true);
            expected->setFont(bold);
        }
        grid->addWidget(expected, row, 2, Qt::AlignTop);
        const auto file = card.files.find(input.importId);
        const bool ditto = before && before->importId == input.importId && before->row == input.row && before->sheet == input.sheet;
        if (file == card.files.end())
            grid->addWidget(kindOf(wrapping(input.importId ? tr("no longer on file") : tr("computed")), "muted"), row, 3, Qt::AlignTop);
        else if (ditto && input.column == before->column)
            grid->addWidget(kindOf(wrapping(tr("same row")), "muted"), row, 3, Qt::AlignTop);
        else
            grid->addWidget(link(sourceText(input, file->second), QStringLiteral("row/%1/%2").arg(input.importId).arg(input.row)), row, 3, Qt::AlignTop);
        before = &input;
    }
    m_layout->addLayout(grid);
}

QLabel* ProofCard::link(const QString& text, const QString& target)
{
    auto* label = rich(QStringLiteral("<a href=\"%1\">%2</a>").arg(target, text.toHtmlEscaped()));
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    label->setAccessibleName(text);
    label->setToolTip(tr("Open this row"));
    label->setObjectName(QStringLiteral("sourceQLabel"));
    connect(label, &QLabel::linkActivated, this, &ProofCard::follow);
    return label;
}

void ProofCard::follow(const QString& target)
{
    const QStringList parts = target.split(QLatin1Char('/'));
    if (parts.value(0) == QLatin1String("row"))
        Q_EMIT sourceAsked(parts.value(1).toLongLong(), parts.value(2).toLongLong());
    else
        Q_EMIT findingAsked(parts.value(1).toLongLong());
}

void ProofCard::addFact(QGridLayout* grid, const QString& title, const QString& text)
{
    if (text.isEmpty())
        return;
    const int row = grid->rowCount();
    auto* head = kindOf(new QLabel(title), "muted");
    grid->addWidget(head, row, 0, Qt::AlignTop);
    grid->addWidget(wrapping(text), row, 1, Qt::AlignTop);
}

void ProofCard::addReasoning(const CardData& card)
{
    const findings::Finding& f = card.finding;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space + spaceSmall);
    grid->setVerticalSpacing(space);
    grid->setColumnStretch(1, 1);
    QStringList values, parameters;
    for (const auto& value : card.proof.intermediates)
        values.append(checks::namedValue(f.rule.toStdString(), value, base::currentLanguage()));
    const checks::Rule* rule = checks::Catalogue::shipped().find(f.rule);
    for (const auto& value : card.proof.parameters)
        parameters.append(checks::namedValue(f.rule.toStdString(), value, base::currentLanguage()));
    addFact(grid, tr("Values"), values.join(QLatin1Char('\n')));
    addFact(grid, tr("Formula"), checks::formulaTexts(card.proof, base::currentLanguage()).join(QLatin1Char('\n')));
    addFact(grid, tr("Money"), textOf(card.proof.moneyFormula));
    if (rule) {
        addFact(grid, tr("Basis"), tr("%1 v%2 · %3").arg(f.rule).arg(f.ruleVersion).arg(rule->basis.current()));
        addFact(grid, tr("Parameters"), parameters.join(QLatin1Char('\n')));
    } else {
        addFact(grid, tr("Problem"), f.decision.text);
        addFact(grid, tr("Discipline"), checks::Catalogue::shipped().disciplineName(f.discipline).current());
    }
    if (!f.becauseOf.isEmpty()) {
        const int row = grid->rowCount();
        grid->addWidget(kindOf(new QLabel(tr("Follows from")), "muted"), row, 0, Qt::AlignTop);
        const QString what = QString(f.becauseOf).replace(QLatin1Char('|'), QStringLiteral(" · "));
        auto* cause = card.cause ? link(QStringLiteral("%1 %2").arg(what, problemTitle(*card.cause)), QStringLiteral("finding/%1").arg(card.cause->id)) : wrapping(what);
        if (card.cause)
            cause->setToolTip(tr("Show the finding it follows from"));
        auto* both = new QVBoxLayout;
        both->setSpacing(0);
        both->addWidget(cause);
        both->addWidget(kindOf(wrapping(f.countsMoney ? tr("That finding was withdrawn: the money counts here.") : tr("Its money is counted there, not here.")), "muted"));
        grid->addLayout(both, row, 1);
    }
    m_layout->addLayout(grid);
}

void ProofCard::addDecision(const findings::Finding& finding)
{
    const findings::Decision& d = finding.decision;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space + spaceSmall);
    grid->setVerticalSpacing(spaceSmall);
    grid->setColumnStretch(1, 1);
    const auto date = [](QDate day) { return day.isValid() ? shown(day) : QString(); };
    const auto money = [](const std::optional<base::Money>& amount) { return amount ? shown(*amount) : QString(); };
    addFact(grid, tr("Responsible"), QStringList{d.unit, d.person}.filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(" · ")));
    addFact(grid, tr("Cause"), d.cause);
    addFact(grid, tr("Measure"), d.measure);
    addFact(grid, tr("Nature"), findings::natureName(d.nature));
    addFact(grid, tr("Due date"), date(d.due));
    addFact(grid, tr("Completed on"), date(d.doneOn));
    addFact(grid, tr("Result"), d.result);
    addFact(grid, tr("Recovered, yuan"), money(d.recovered));
    addFact(grid, tr("Breach charge, yuan"), money(d.penalty));
    addFact(grid, tr("Dismissed because"), d.withdrawnBecause);
    addFact(grid, tr("Note"), d.note);
    if (grid->count() == 0) {
        delete grid;
        return;
    }
    m_layout->addWidget(line());
    m_layout->addLayout(grid);
}

void ProofCard::addHistory(const CardData& card)
{
    if (card.history.empty())
        return;
    m_layout->addWidget(line());
    add(kindOf(new QLabel(tr("History")), "muted"));
    for (auto entry = card.history.rbegin(); entry != card.history.rend(); ++entry) {
        QStringList changes;
        for (auto field = entry->after.begin(); field != entry->after.end(); ++field) {
            const QString before = findings::fieldText(field.key(), entry->before[field.key()]), after = findings::fieldText(field.key(), field.value());
            changes.append(before.isEmpty() ? tr("%1: %2").arg(findings::fieldTitle(field.key()), after.isEmpty() ? QStringLiteral("—") : after)
                                            : tr("%1: %2 → %3").arg(findings::fieldTitle(field.key()), before, after.isEmpty() ? QStringLiteral("—") : after));
        }
        QString said = QStringLiteral("<b>%1</b> · %2 · %3").arg(shown(entry->step.at).toHtmlEscaped(), entry->step.who.toHtmlEscaped(), entry->step.name.toHtmlEscaped());
        if (!entry->step.why.isEmpty())
            said += QStringLiteral("<br>%1").arg(entry->step.why.toHtmlEscaped());
        if (!changes.isEmpty())
            said += QStringLiteral("<br>") + coloured(changes.join(tr("; ")), Theme::instance().colours().muted);
        add(rich(said));
    }
}

QString ProofCard::text() const
{
    QStringList lines;
    for (const QLabel* label : widget()->findChildren<QLabel*>()) {
        QString said = label->text();
        if (label->textFormat() == Qt::RichText) {
            said.replace(QStringLiteral("<br>"), QStringLiteral("\n"));
            said.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
            said.replace(QStringLiteral("&nbsp;"), QStringLiteral(" "));
        }
        if (!said.isEmpty())
            lines.append(said);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace mingcha::ui
