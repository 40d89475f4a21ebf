// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/welcome_page.h"

#include "shared/icons.h"
#include "shared/jobs.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/desktop_settings.h"

#include <QFileInfo>
#include <QListWidget>
#include <QProgressBar>
#include <QVBoxLayout>

namespace mingcha::ui {

WelcomePage::WelcomePage(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_recent(named(new QListWidget, "recent", tr("Recent vaults"))), m_recentTitle(sectionTitle(tr("&Recent vaults"))), m_stage(named(new QLabel, "stage")),
      m_clear(kindOf(button(tr("&Clear list"), "clearRecent"), "link")), m_progress(named(new QProgressBar, "progress", tr("Progress")))
{
    setObjectName(QStringLiteral("WelcomePage"));
    auto* picture = new QLabel;
    picture->setPixmap(QIcon(QStringLiteral(":/icons/mingcha.svg")).pixmap(56, 56));
    auto* name = new QLabel(tr("Mingcha"));
    name->setFont(Theme::figureFont());
    auto* purpose = kindOf(wrapping(tr("Audit of quantity, price, fee and loss: from the files of the office to checked findings, a rectification list and the monthly report. Everything stays on this computer, in one encrypted file.")), "muted");
    auto* title = new QHBoxLayout;
    title->setSpacing(spaceWide);
    title->addWidget(picture);
    title->addWidget(name);
    title->addStretch();

    auto* left = new QVBoxLayout;
    left->setSpacing(space);
    m_choices = {choice(tr("&New vault"), tr("Name, place and passphrase"), "new", "new"), choice(tr("&Open a vault"), tr("A file that ends in .mingcha"), "open", "open"),
                 choice(tr("Try the &sample"), tr("One supply station, about 600 customers, twelve months"), "sample", "sample")};
    for (QPushButton* each : m_choices)
        left->addWidget(each);
    left->addWidget(m_stage);
    left->addWidget(m_progress);
    left->addStretch();

    m_recentTitle->setBuddy(m_recent);
    m_recent->setIconSize({20, 20});
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setSpacing(2);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_recentTitle);
    heading->addStretch();
    heading->addWidget(m_clear);
    auto* right = new QVBoxLayout;
    right->setSpacing(space);
    right->addLayout(heading);
    right->addWidget(m_recent, 1);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(spaceWide * 2);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto* body = new QWidget;
    body->setMaximumSize(960, 520);
    auto* column = new QVBoxLayout(body);
    column->setSpacing(spaceWide);
    column->addLayout(title);
    column->addWidget(purpose);
    column->addSpacing(space);
    column->addLayout(columns, 1);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(body, 12);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->addStretch(1);
    layout->addLayout(middle, 10);
    layout->addStretch(1);

    connect(m_choices[0], &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(m_choices[1], &QPushButton::clicked, this, &WelcomePage::openWanted);
    connect(m_choices[2], &QPushButton::clicked, this, &WelcomePage::sampleWanted);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        desktop::clearRecentVaults();
        refresh();
        m_choices[0]->setFocus();
    });
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) { Q_EMIT vaultWanted(item->data(Qt::UserRole).toString()); });
    connect(&jobs, &JobRunner::started, this, &WelcomePage::followJobs);
    setBusy(false);
    refresh();
}

QPushButton* WelcomePage::choice(const QString& title, const QString& explanation, const char* name, const char* iconName)
{
    auto* made = kindOf(button(title, name, iconName), "choice");
    made->setIconSize({24, 24});
    made->setText(title + QLatin1Char('\n') + explanation);
    made->setAccessibleName(QString(title).remove(QLatin1Char('&')));
    made->setAccessibleDescription(explanation);
    return made;
}

void WelcomePage::refresh()
{
    m_recent->clear();
    for (const QString& path : desktop::recentVaults()) {
        auto* item = new QListWidgetItem(icon(QStringLiteral("lock")), QFileInfo(path).completeBaseName() + QLatin1Char('\n') + QFileInfo(path).absolutePath(), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    const bool any = m_recent->count() > 0;
    m_clear->setVisible(any);
    if (!any) {
        auto* item = new QListWidgetItem(tr("Vaults you open are listed here."), m_recent);
        item->setFlags(Qt::NoItemFlags);
    } else {
        m_recent->setCurrentRow(0);
    }
}

void WelcomePage::setBusy(bool busy)
{
    for (QPushButton* each : std::as_const(m_choices))
        each->setEnabled(!busy);
    m_recent->setEnabled(!busy);
    m_stage->setVisible(busy);
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_stage->setText(tr("Preparing the sample …"));
}

void WelcomePage::followJobs()
{
    Job* job = m_jobs.jobs().last();
    if (!job->label().shown)
        return;
    connect(job, &Job::progressed, this, [this, job] {
        m_progress->setRange(0, job->fraction() < 0 ? 0 : 1000);
        m_progress->setValue(static_cast<int>(qMax(0.0, job->fraction()) * 1000));
        if (!job->stage().isEmpty())
            m_stage->setText(job->stage());
    });
}

}  // namespace mingcha::ui
