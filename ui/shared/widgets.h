// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "shared/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QVariant>
#include <functional>

class QMimeData;

namespace mingcha::ui {

/// A short message in the status bar of the window in which the widget is; it goes by itself.
void sayBriefly(const QWidget& where, const QString& text);

/// Gives a widget its look in the style sheet.
template <class Widget>
Widget* kindOf(Widget* widget, const char* kind)
{
    widget->setProperty("kind", QLatin1String(kind));
    return widget;
}

/// Names a control for tests ("<name><class>") and for screen readers.
template <class Widget>
Widget* named(Widget* widget, const char* name, const QString& accessibleName = {})
{
    const QLatin1String type(Widget::staticMetaObject.className());
    widget->setObjectName(QLatin1String(name) + type.mid(type.lastIndexOf(QLatin1Char(':')) + 1));
    if (!accessibleName.isEmpty())
        widget->setAccessibleName(accessibleName);
    return widget;
}

/// The files of this computer among what was dropped.
QStringList droppedPaths(const QMimeData& data);

/// A name in a menu: an ampersand in it is no shortcut.
QString plainMenuText(QString name);

QLabel* wrapping(const QString& text);
QLabel* pageTitle(const QString& text);
QLabel* sectionTitle(const QString& text);
QFrame* line();
QPushButton* primaryButton(const QString& text, const char* name);
/// Enter presses this button wherever the focus is in its dialog (but on another button). To be called when the button stands in the dialog's layout:
/// a dialog does not hear of a default that was set before, and takes the first button, which is Cancel.
void enterMeans(QPushButton* button);
QPushButton* button(const QString& text, const char* name, const char* icon = nullptr);

/// An icon by itself, in a colour of the theme; follows a change of theme.
class Picture : public QLabel {
    Q_OBJECT
public:
    Picture(const QString& icon, QColor Colours::*colour, int size, QWidget* parent = nullptr);
    void setIcon(const QString& icon);

private:
    void draw();
    QString m_icon;
    QColor Colours::*m_colour;
    int m_size;
};

/// What would be here, and the action that fills it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    void setText(const QString& icon, const QString& title, const QString& explanation);
    /// The offered action; empty text = none.
    void setAction(const QString& text);
    QPushButton* actionButton() const { return m_action; }

Q_SIGNALS:
    void triggered();

private:
    Picture* m_picture;
    QLabel *m_title, *m_explanation;
    QPushButton* m_action;
};

/// A message where its cause is: an error with what to do, a warning, a note. Hidden until it has something to say.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Note, Warning, Bad };
    explicit Banner(QWidget* parent = nullptr);
    void say(Kind kind, const QString& text);
    /// What somebody stopped himself is no failure.
    void say(const base::Error& error) { say(error.code == base::ErrorCode::Cancelled ? Kind::Note : Kind::Bad, error.text()); }
    /// Adds a button that goes with the next clear().
    void offer(const QString& text, std::function<void()> action);
    void clear();
    QString text() const { return m_text->text(); }

private:
    QLabel* m_text;
    QHBoxLayout* m_actions;
};

}  // namespace mingcha::ui
