// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/import_section.h"

#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"
#include "vault/settings_store.h"

#include <QGroupBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

/// Where ingest::planOptionsOf looks for them.
const QString aliasesKey = QStringLiteral("ingest.aliases");
const QString separator = QStringLiteral(", ");

/// Every field once, with the standard headers of all kinds that have it.
QMap<QString, QStringList> fieldTitles()
{
    QMap<QString, QStringList> titles;
    for (const records::Kind kind : records::allKinds)
        for (const records::FieldSpec& field : records::spec(kind).fields) {
            QStringList& own = titles[QString::fromLatin1(field.id.data(), static_cast<qsizetype>(field.id.size()))];
            if (!own.contains(field.title.current()))
                own.append(field.title.current());
        }
    return titles;
}

QStringList split(const QString& text)
{
    QString plain = text;
    for (const QChar c : {QChar(0xff0c), QChar(0x3001), QChar(0xff1b)})  // ， 、 ；
        plain.replace(c, QLatin1Char(','));
    QStringList parts = plain.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString& part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

}  // namespace

ImportSection::ImportSection(Session& session)
    : SettingsSection(session, "import"), m_aliases(named(new QTableWidget(0, 2), "aliases", tr("Further headers by field"))), m_profiles(named(new QListWidget, "profiles", tr("Saved mappings"))), m_remove(button(tr("&Remove"), "removeProfile", "remove"))
{
    auto* aliases = new QGroupBox(tr("Further headers, separated by commas"));
    m_aliases->setHorizontalHeaderLabels({tr("Field"), tr("Also recognised by")});
    m_aliases->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_aliases->horizontalHeader()->setStretchLastSection(true);
    m_aliases->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_aliases->verticalHeader()->hide();
    m_aliases->setTabKeyNavigation(false);
    m_aliases->setMinimumHeight(240);
    m_aliases->setEditTriggers(QAbstractItemView::AllEditTriggers);
    auto* inside = new QVBoxLayout(aliases);
    inside->addWidget(m_aliases);
    auto* profiles = new QGroupBox(tr("Saved mappings (profiles)"));
    auto* list = new QHBoxLayout(profiles);
    list->addWidget(m_profiles, 1);
    list->addWidget(m_remove, 0, Qt::AlignTop);
    m_profiles->setMinimumHeight(110);
    column()->addWidget(aliases, 1);
    column()->addWidget(profiles);
    addSaveButton();
    connect(m_aliases, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            touch();
    });
    connect(m_profiles, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_remove, &QPushButton::clicked, this, &ImportSection::removeProfile);
}

void ImportSection::load()
{
    session().jobs().read(this, [](vault::Connection& connection, base::Progress&) { return ingest::planOptionsOf(connection); },
                          [this](const base::Result<ingest::PlanOptions>& stored) {
                              if (stored)
                                  show(*stored);
                              else
                                  say(stored.error());
                          });
}

void ImportSection::show(const ingest::PlanOptions& stored)
{
    const QScopedValueRollback filling(m_filling, true);
    const QMap<QString, QStringList> titles = fieldTitles();
    m_aliases->setRowCount(static_cast<int>(titles.size()));
    int row = 0;
    for (auto field = titles.begin(); field != titles.end(); ++field, ++row) {
        auto* name = new QTableWidgetItem(field->join(separator));
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        name->setData(Qt::UserRole, field.key());
        m_aliases->setItem(row, 0, name);
        m_aliases->setItem(row, 1, new QTableWidgetItem(stored.userAliases.value(field.key()).join(separator)));
    }
    m_profiles->clear();
    for (const ingest::Profile& profile : stored.profiles) {
        auto* item = new QListWidgetItem(QStringLiteral("%1 · %2").arg(profile.name, records::spec(profile.kind).title.current()), m_profiles);
        item->setData(Qt::UserRole, profile.name);
    }
    if (stored.profiles.empty())
        (new QListWidgetItem(tr("Mappings that are saved in the import's second step are listed here."), m_profiles))->setFlags(Qt::NoItemFlags);
    m_remove->setEnabled(false);
}

void ImportSection::save()
{
    QJsonObject aliases;
    for (int row = 0; row < m_aliases->rowCount(); ++row)
        if (const QStringList texts = split(m_aliases->item(row, 1)->text()); !texts.isEmpty())
            aliases[m_aliases->item(row, 0)->data(Qt::UserRole).toString()] = QJsonArray::fromStringList(texts);
    store([aliases](vault::Connection& connection) { return vault::SettingsStore(connection).setValue(aliasesKey, aliases); });
}

void ImportSection::removeProfile()
{
    const QListWidgetItem* item = m_profiles->currentItem();
    if (!item)
        return;
    session().jobs().write(this, {{}, false, false},
                           [name = item->data(Qt::UserRole).toString()](vault::Vault& vault, base::Progress&) { return ingest::removeProfile(vault.connection(), name); },
                           [this](const base::Result<void>& done) {
                               if (!done)
                                   return say(done.error());
                               load();
                           });
}

}  // namespace mingcha::ui
