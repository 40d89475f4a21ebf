// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/saved_views.h"

#include "shared/icons.h"
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
        connect(menu()->addAction(name), &QAction::triggered, this, [this, name] { use(name); });
    if (!views.isEmpty())
        menu()->addSeparator();
    QAction* save = menu()->addAction(tr("&Save this view …"));
    save->setObjectName(QStringLiteral("saveViewQAction"));
    connect(save, &QAction::triggered, this, &SavedViews::askName);
    if (views.isEmpty())
        return;
    QMenu* removal = menu()->addMenu(tr("&Delete a view"));
    for (const QString& name : views.keys())
        connect(removal->addAction(name), &QAction::triggered, this, [this, name] { remove(name); });
}

void SavedViews::askName()
{
    auto* dialog = new QInputDialog(window());
    dialog->setObjectName(QStringLiteral("viewNameQInputDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Filter, columns and sorting are kept under this name:"));
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedViews::save);
    dialog->open();
}

void SavedViews::save(const QString& name)
{
    if (name.trimmed().isEmpty())
        return;
    QJsonObject views = m_session.settings().value(viewsKey).toObject();
    views[name.trimmed()] = QJsonObject{{QStringLiteral("filter"), m_current().toJson()}, {QStringLiteral("table"), m_session.settings().value(tableKey).toObject()}};
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
    if (const QJsonObject layout = view[QLatin1String("table")].toObject(); !layout.isEmpty())
        m_session.settings().setValue(tableKey, layout);
    Q_EMIT chosen(FindingsFilter::fromJson(view[QLatin1String("filter")].toObject()));
}

}  // namespace mingcha::ui
