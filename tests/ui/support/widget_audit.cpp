// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/widget_audit.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

namespace mingcha::tests {

namespace {

QString classOf(const QWidget& widget)
{
    const QString name = QString::fromLatin1(widget.metaObject()->className());
    return name.mid(name.lastIndexOf(QLatin1Char(':')) + 1);
}

QString nameOf(const QWidget& widget)
{
    QStringList path;
    for (const QWidget* each = &widget; each && path.size() < 4; each = each->parentWidget())
        path.prepend(each->objectName().isEmpty() ? classOf(*each) : each->objectName());
    return path.join(QLatin1Char('/'));
}

/// Parts of Qt's own composed widgets, which their owner names.
bool isInner(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    if (widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QHeaderView*>(&widget))
        return true;
    const QString own = classOf(widget);
    if (own.startsWith(QLatin1String("QLineEditIcon")) || own == QLatin1String("QComboBoxPrivateContainer") || own == QLatin1String("QTableCornerButton") || own == QLatin1String("QComboBoxListView"))
        return true;
    return parent && (qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QTabBar*>(parent) || qobject_cast<const QLineEdit*>(parent));
}

bool isControl(const QWidget& widget)
{
    if (isInner(widget))
        return false;
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget)
        || qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QTextEdit*>(&widget) || (widget.focusPolicy() & Qt::TabFocus);
}

void auditName(const QWidget& widget, QStringList& faults)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
    if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
        faults.append(QStringLiteral("no accessible name: ") + nameOf(widget));
    // Buttons of Qt's own boxes and tab bars are found through their owners.
    const bool ofQt = widget.parentWidget() && classOf(*widget.parentWidget()) == QLatin1String("QDialogButtonBox");
    if (!ofQt && !qobject_cast<const QTabBar*>(&widget) && !widget.objectName().endsWith(classOf(widget)))
        faults.append(QStringLiteral("objectName does not end in its class: ") + nameOf(widget));
}

/// The icons inside a line of text take their room from it.
int widthOfIcons(const QLineEdit& line)
{
    int width = 0;
    for (const auto* icon : line.findChildren<QToolButton*>())
        width += icon->isVisible() ? icon->width() : 0;
    return width;
}

void auditRoom(const QWidget& widget, QStringList& faults)
{
    constexpr int slack = 1;
    bool cut = false;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || label->minimumWidth() == 1)
            return;  // elides on purpose, with the full text as tool tip
        cut = label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + slack : label->sizeHint().width() > label->width() + slack || label->sizeHint().height() > label->height() + slack;
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        cut = !button->text().isEmpty() && (button->sizeHint().width() > button->width() + slack || button->sizeHint().height() > button->height() + slack);
    } else if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        cut = combo->fontMetrics().horizontalAdvance(combo->currentText()) > combo->width() - 24;
    } else if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        cut = line->height() < line->fontMetrics().height() || (line->text().isEmpty() && line->fontMetrics().horizontalAdvance(line->placeholderText()) > line->width() - 20 - widthOfIcons(*line));
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            cut = cut || tabs->fontMetrics().horizontalAdvance(tabs->tabText(i)) > tabs->tabRect(i).width();
    }
    if (cut)
        faults.append(QStringLiteral("text is cut (%1×%2 of %3×%4): ").arg(widget.width()).arg(widget.height()).arg(widget.sizeHint().width()).arg(widget.sizeHint().height()) + nameOf(widget));
}

/// Two English words in a row and no Chinese character: a text that nobody translated. Names of files and formats are single words.
bool looksEnglish(const QString& text)
{
    static const QRegularExpression words(QStringLiteral("[A-Za-z][a-z]+ [a-z]{2,}")), chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    return text.contains(words) && !text.contains(chinese);
}

QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.isWindow() ? widget.windowTitle() : QString()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts.append(label->text());
    else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts.append(button->text());
    else if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        texts.append(line->placeholderText());
    else if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
        texts.append(group->title());
    else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
    for (const QAction* action : widget.actions())
        texts.append(action->text());
    return texts;
}

}  // namespace

QStringList faultsOf(const QWidget& root, base::Language language)
{
    QStringList faults;
    QList<QWidget*> widgets = root.findChildren<QWidget*>();
    widgets.prepend(const_cast<QWidget*>(&root));
    for (const QWidget* widget : std::as_const(widgets)) {
        if (!widget->isVisible() || (widget->window() != &root && !root.isAncestorOf(widget)))
            continue;
        if (widget != &root && isControl(*widget))
            auditName(*widget, faults);
        if (!isInner(*widget))
            auditRoom(*widget, faults);
        if (language == base::Language::Chinese)
            for (const QString& text : textsOf(*widget))
                if (looksEnglish(text))
                    faults.append(QStringLiteral("not translated: “%1” in ").arg(text.left(60)) + nameOf(*widget));
    }
    faults.removeDuplicates();
    return faults;
}

}  // namespace mingcha::tests
