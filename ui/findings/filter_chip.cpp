// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/filter_chip.h"

#include "shared/widgets.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace mingcha::ui {

namespace {

/// A menu in which switching a choice does not close it; Enter does both.
class ChoiceMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        if (QAction* action = actionAt(event->pos()); action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Space && activeAction() && activeAction()->isCheckable())
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

/// As many choices as fit into a chip are named; more are counted.
constexpr int mostNamed = 2;

}  // namespace

FilterChip::FilterChip(const QString& title, const char* name, bool oneOnly, QWidget* parent) : QToolButton(parent), m_title(title), m_oneOnly(oneOnly)
{
    kindOf(named(this, name), "chip");
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(InstantPopup);
    setMenu(new ChoiceMenu(this));
    connect(menu(), &QMenu::triggered, this, &FilterChip::choose);
    connect(menu(), &QMenu::aboutToHide, this, &FilterChip::showChosen);
    showChosen();
}

void FilterChip::setChoices(const QList<Choice>& choices)
{
    menu()->clear();
    for (const Choice& choice : choices) {
        QAction* action = menu()->addAction(choice.icon, plainMenuText(choice.text));
        action->setCheckable(true);
        action->setData(choice.value);
        action->setIconText(choice.brief.isEmpty() ? choice.text : choice.brief);
        action->setChecked(m_chosen.contains(choice.value));
    }
    menu()->addSeparator();
    QAction* all = menu()->addAction(tr("No filter"));
    connect(all, &QAction::triggered, this, [this] {
        setChosen({});
        Q_EMIT chosenChanged();
    });
    showChosen();
}

QVariantList FilterChip::chosen() const { return m_chosen; }

void FilterChip::setChosen(const QVariantList& values)
{
    m_chosen = values;
    for (QAction* action : menu()->actions())
        if (action->isCheckable())
            action->setChecked(m_chosen.contains(action->data()));
    showChosen();
}

void FilterChip::choose(QAction* action)
{
    if (!action->isCheckable())
        return;
    if (m_oneOnly)
        setChosen(action->isChecked() ? QVariantList{action->data()} : QVariantList());
    else if (action->isChecked())
        m_chosen.append(action->data());
    else
        m_chosen.removeAll(action->data());
    showChosen();
    Q_EMIT chosenChanged();
}

void FilterChip::showChosen()
{
    QStringList names, inFull;
    for (const QAction* action : menu()->actions())
        if (action->isCheckable() && action->isChecked()) {
            names.append(action->iconText());
            inFull.append(action->toolTip());
        }
    const bool narrows = !m_chosen.isEmpty();
    QString says = m_title;
    if (narrows)
        says = names.isEmpty() || names.size() > mostNamed ? tr("%1: %2 chosen").arg(m_title).arg(m_chosen.size()) : tr("%1: %2").arg(m_title, names.join(tr(", ")));
    setText(says + QStringLiteral(" ▾"));
    setToolTip(inFull.join(QLatin1Char('\n')));
    setAccessibleName(says);
    setChecked(narrows);
}

}  // namespace mingcha::ui
