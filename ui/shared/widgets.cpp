// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/widgets.h"

#include "shared/icons.h"

#include <QHBoxLayout>
#include <QMainWindow>
#include <QMimeData>
#include <QStatusBar>
#include <QStyle>
#include <QVBoxLayout>

namespace mingcha::ui {

void sayBriefly(const QWidget& where, const QString& text)
{
    constexpr int milliseconds = 6000;
    if (const auto* main = qobject_cast<QMainWindow*>(where.window()))
        main->statusBar()->showMessage(text, milliseconds);
}

QStringList droppedPaths(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

QString plainMenuText(QString name) { return name.replace(QLatin1Char('&'), QLatin1String("&&")); }

QLabel* wrapping(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* pageTitle(const QString& text)
{
    auto* label = new QLabel(text);
    label->setFont(Theme::titleFont());
    return label;
}

QLabel* sectionTitle(const QString& text)
{
    auto* label = new QLabel(text);
    label->setFont(Theme::sectionFont());
    return label;
}

QFrame* line() { return kindOf(new QFrame, "line"); }

QPushButton* button(const QString& text, const char* name, const char* iconName)
{
    auto* made = named(new QPushButton(text), name);
    if (iconName)
        made->setIcon(icon(QLatin1String(iconName)));
    made->setAutoDefault(false);
    return made;
}

QPushButton* primaryButton(const QString& text, const char* name) { return kindOf(button(text, name), "primary"); }

void enterMeans(QPushButton* button)
{
    button->setDefault(false);  // setting what is set already tells nobody
    button->setDefault(true);
}

Picture::Picture(const QString& icon, QColor Colours::*colour, int size, QWidget* parent) : QLabel(parent), m_icon(icon), m_colour(colour), m_size(size)
{
    connect(&Theme::instance(), &Theme::changed, this, &Picture::draw);
    draw();
}

void Picture::setIcon(const QString& icon)
{
    m_icon = icon;
    draw();
}

void Picture::draw()
{
    if (!m_icon.isEmpty())
        setPixmap(iconPixmap(m_icon, Theme::instance().colours().*m_colour, m_size, devicePixelRatioF()));
}

EmptyState::EmptyState(QWidget* parent) : QWidget(parent), m_picture(new Picture({}, &Colours::muted, 48)), m_title(sectionTitle({})), m_explanation(wrapping({})), m_action(primaryButton({}, "emptyAction"))
{
    m_explanation->setAlignment(Qt::AlignHCenter);
    m_explanation->setMaximumWidth(520);
    kindOf(m_explanation, "muted");
    m_action->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_explanation, 6);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addSpacing(space);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::triggered);
}

void EmptyState::setText(const QString& iconName, const QString& title, const QString& explanation)
{
    m_picture->setIcon(iconName);
    m_title->setText(title);
    m_explanation->setText(explanation);
}

void EmptyState::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

Banner::Banner(QWidget* parent) : QFrame(parent), m_text(wrapping({})), m_actions(new QHBoxLayout)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space + 4, space, space, space);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    hide();
}

void Banner::say(Kind kind, const QString& text)
{
    clear();
    kindOf(this, kind == Kind::Bad ? "bannerBad" : kind == Kind::Warning ? "bannerWarning" : "banner");
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(text);
    show();
}

void Banner::offer(const QString& text, std::function<void()> action)
{
    auto* made = named(new QPushButton(text), "bannerAction");
    connect(made, &QPushButton::clicked, this, [action = std::move(action)] { action(); });
    m_actions->addWidget(made);
}

void Banner::clear()
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_text->clear();
    hide();
}

}  // namespace mingcha::ui
