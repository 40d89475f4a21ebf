// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/saved_views.h"

#include "shared/icons.h"
#include "shared/prompts.h"
#include "shared/vault_settings.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QInputDialog>
#include <QMenu>

namespace mingcha::ui {

namespace {

const QString viewsKey = QStringLiteral("findings.views");
const QString tableKey = QStringLiteral("table.") + SavedViews::layoutKey;

}  // namespace

SavedViews::SavedViews(Session& session, std::function<FindingsFilter()> current, QWidget* parent) : QToolButton(parent), m_session(session), m_current(std::move(current))
{
    named(this, "views", tr("Saved views"));
    setText(tr("Views"));
    setIcon(ui::icon(QStringLiteral("save")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &SavedViews::fill);
}

void SavedViews::fill()
{
    menu()->clear();
    const QJsonObject views = m_session.settings().value(viewsKey).toObject();
    for (const QString& name : views.keys())
        connect(menu()->addAction(plainMenuText(name)), &QAction::triggered, this, [this, name] { use(name); });
    if (!views.isEmpty())
        menu()->addSeparator();
    QAction* save = menu()->addAction(tr("&Save this view …"));
    save->setObjectName(QStringLiteral("saveViewQAction"));
    save->setEnabled(!m_session.isReadOnly());
    connect(save, &QAction::triggered, this, &SavedViews::askName);
    if (views.isEmpty() || m_session.isReadOnly())
        return;
    QMenu* removal = menu()->addMenu(tr("&Delete a view"));
    for (const QString& name : views.keys())
        connect(removal->addAction(plainMenuText(name)), &QAction::triggered, this, [this, name] { remove(name); });
}

void SavedViews::askName()
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("viewNameQInputDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Filter, columns and sorting are kept under this name:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) { askToSave(name.trimmed()); });
    dialog->open();
}

void SavedViews::askToSave(const QString& name)
{
    if (name.isEmpty())
        return;
    if (!m_session.settings().value(viewsKey).toObject().contains(name))
        return save(name);
    prompts().ask(this, {tr("Save this view"), tr("There is a view called %1 already. Replace it?").arg(name), tr("What it showed until now cannot be brought back."), tr("Replace"), true}, [this, name] { save(name); });
}

void SavedViews::save(const QString& name)
{
    QJsonObject views = m_session.settings().value(viewsKey).toObject();
    views[name] = QJsonObject{{QStringLiteral("filter"), m_current().toJson()}, {QStringLiteral("table"), m_session.settings().value(tableKey).toObject()}};
    m_session.settings().setValue(viewsKey, views);
}

void SavedViews::remove(const QString& name)
{
    QJsonObject views = m_session.settings().value(viewsKey).toObject();
    views.remove(name);
    m_session.settings().setValue(viewsKey, views);
}

void SavedViews::use(const QString& name)
{
    const QJsonObject view = m_session.settings().value(viewsKey).toObject()[name].toObject();
    m_session.settings().setValue(tableKey, view[QLatin1String("table")].toObject());
    Q_EMIT chosen(FindingsFilter::fromJson(view[QLatin1String("filter")].toObject()));
}

}  // namespace mingcha::ui
