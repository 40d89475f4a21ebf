// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_section.h"

#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QScrollArea>

namespace mingcha::ui {

SettingsSection::SettingsSection(Session& session, const char* name) : m_session(session), m_frame(new QVBoxLayout(this)), m_column(nullptr), m_banner(new Banner)
{
    setObjectName(QLatin1String(name) + QStringLiteral("SettingsSection"));
    auto* content = new QWidget;
    content->setMaximumWidth(860);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, spaceWide, space, space);
    m_column->setSpacing(spaceWide);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_frame->setContentsMargins(0, 0, 0, 0);
    m_frame->setSpacing(space);
    m_frame->addWidget(scroll, 1);
    m_frame->addWidget(m_banner);
}

QFormLayout* SettingsSection::addForm(const QString& title)
{
    auto* group = new QGroupBox(title);
    auto* form = new QFormLayout(group);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_column->addWidget(group);
    m_forms.append(form);
    return form;
}

void SettingsSection::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QList<QWidget*> labels;
    int widest = 0;
    for (const QFormLayout* form : std::as_const(m_forms))
        for (int row = 0; row < form->rowCount(); ++row)
            if (const QLayoutItem* label = form->itemAt(row, QFormLayout::LabelRole); label && label->widget()) {
                labels.append(label->widget());
                widest = qMax(widest, label->widget()->sizeHint().width());
            }
    for (QWidget* label : std::as_const(labels))
        label->setMinimumWidth(widest);
}

void SettingsSection::addSaveButton()
{
    m_save = primaryButton(tr("&Save"), "save");
    m_save->setEnabled(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addStretch();
    m_column->addStretch();
    m_frame->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_save->setEnabled(false);
        save();
    });
}

void SettingsSection::touch()
{
    m_touched = true;
    m_banner->clear();
    if (m_save)
        m_save->setEnabled(!m_session.isReadOnly());
}

void SettingsSection::refresh()
{
    if (!m_touched)
        load();
}

void SettingsSection::say(const base::Error& error) { m_banner->say(error); }

void SettingsSection::saved(const base::Result<void>& done)
{
    if (!done) {
        m_banner->say(done.error());
        m_save->setEnabled(true);
        return;
    }
    m_touched = false;
    m_banner->say(Banner::Kind::Note, tr("Saved in the vault."));
}

void SettingsSection::store(std::function<base::Result<void>(vault::Connection&)> work, std::function<void()> after)
{
    m_session.jobs().write(this, {tr("Saving the settings"), false, false},
                           [work = std::move(work)](vault::Vault& vault, base::Progress&) { return work(vault.connection()); },
                           [this, after = std::move(after)](const base::Result<void>& done) {
                               saved(done);
                               if (done && after)
                                   after();
                           });
}

}  // namespace mingcha::ui
