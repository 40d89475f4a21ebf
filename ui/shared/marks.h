// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"

#include <QColor>
#include <QIcon>
#include <QStyledItemDelegate>

namespace mingcha::ui {

// Severity and state are shape + word + colour, never colour alone (ui.md "Language of the eye").

QChar severityShape(checks::Severity severity);              ///< ■ ▲ ● ○
QColor severityColour(checks::Severity severity);            ///< of the theme in force
QString severityText(checks::Severity severity);             ///< "■ 重大"
QChar stateShape(findings::State state);                     ///< ? → ✓ ✕ as drawn signs of the text font
QColor stateColour(findings::State state);
QColor domainColour(checks::Domain domain);
// The same before a choice. They follow a change of theme.
QIcon severityIcon(checks::Severity severity);
QIcon stateIcon(findings::State state);
QIcon domainIcon(checks::Domain domain);
/// All of them, in the current language: columns of these are as wide as the longest.
QStringList severityNames();
QStringList stateNames();

/// Items with this role hold int(checks::Severity) or int(findings::State); the delegates draw the shape before the item's text.
enum MarkRole { SeverityRole = Qt::UserRole + 100, StateRole };

/// Draws a coloured shape before the text of items that have SeverityRole or StateRole; all texts stand as far from the edges as those of the headers.
class MarkDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace mingcha::ui
