// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/marks.h"

#include "shared/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <functional>
#include <utility>

namespace mingcha::ui {

namespace {

/// As the headers have it, so that a column's title stands over its values.
constexpr int cellPadding = 8;

void drawFocus(QPainter& painter, const QRect& cell, bool focused)
{
    if (!focused)
        return;
    painter.save();
    painter.setPen(Theme::instance().colours().accent);
    painter.drawRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

/// A sign of the text font, drawn in the colour that it has in the theme in force.
class SignEngine : public QIconEngine {
public:
    SignEngine(QChar sign, std::function<QColor()> colour) : m_sign(sign), m_colour(std::move(colour)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        QFont font;
        font.setPixelSize(qMax(1, rect.height() * 13 / 16));
        painter->setFont(font);
        painter->setPen(m_colour());
        painter->drawText(rect, Qt::AlignCenter, m_sign);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SignEngine(*this); }

private:
    QChar m_sign;
    std::function<QColor()> m_colour;
};

QColor themed(QRgb light, QRgb dark) { return QColor::fromRgb(Theme::instance().isDark() ? dark : light); }

}  // namespace

QChar severityShape(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Major: return QChar(0x25a0);
    case checks::Severity::Considerable: return QChar(0x25b2);
    case checks::Severity::Ordinary: return QChar(0x25cf);
    case checks::Severity::Advisory: break;
    }
    return QChar(0x25cb);
}

QColor severityColour(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Major: return themed(0xc62828, 0xf07c76);
    case checks::Severity::Considerable: return themed(0xd97706, 0xf0a64b);
    case checks::Severity::Ordinary: return themed(0x1565c0, 0x74aef0);
    case checks::Severity::Advisory: break;
    }
    return themed(0x607d8b, 0x9fb4be);
}

QString severityText(checks::Severity severity)
{
    return QStringLiteral("%1 %2").arg(severityShape(severity)).arg(checks::severityName(severity).current());
}

QChar stateShape(findings::State state)
{
    switch (state) {
    case findings::State::Unconfirmed: return QChar(0x25c7);
    case findings::State::Rectifying: return QChar(0x25b6);
    case findings::State::Rectified: return QChar(0x2713);
    case findings::State::Withdrawn: break;
    }
    return QChar(0x00d7);
}

QStringList severityNames()
{
    QStringList names;
    for (const auto severity : {checks::Severity::Major, checks::Severity::Considerable, checks::Severity::Ordinary, checks::Severity::Advisory})
        names.append(checks::severityName(severity).current());
    return names;
}

QStringList stateNames()
{
    QStringList names;
    for (const auto state : {findings::State::Unconfirmed, findings::State::Rectifying, findings::State::Rectified, findings::State::Withdrawn})
        names.append(findings::stateName(state));
    return names;
}

QColor stateColour(findings::State state)
{
    const Colours& colours = Theme::instance().colours();
    switch (state) {
    case findings::State::Unconfirmed: return colours.warning;
    case findings::State::Rectifying: return themed(0x1565c0, 0x74aef0);
    case findings::State::Rectified: return colours.good;
    case findings::State::Withdrawn: break;
    }
    return colours.muted;
}

QColor domainColour(checks::Domain domain)
{
    switch (domain) {
    case checks::Domain::Quantity: return themed(0x2563eb, 0x7aa5ff);
    case checks::Domain::Price: return themed(0x7c3aed, 0xb79bff);
    case checks::Domain::Fee: return themed(0x0f766e, 0x4fc3b8);
    case checks::Domain::Loss: return themed(0xb45309, 0xe5a055);
    case checks::Domain::Metering: return themed(0x475569, 0xa3b1c4);
    case checks::Domain::Archive: break;
    }
    return themed(0x6b5b4a, 0xc5b39e);
}

QIcon severityIcon(checks::Severity severity)
{
    return QIcon(new SignEngine(severityShape(severity), [severity] { return severityColour(severity); }));
}

QIcon stateIcon(findings::State state)
{
    return QIcon(new SignEngine(stateShape(state), [state] { return stateColour(state); }));
}

QIcon domainIcon(checks::Domain domain)
{
    return QIcon(new SignEngine(QChar(0x25a0), [domain] { return domainColour(domain); }));
}

void MarkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const bool focused = item.state.testFlag(QStyle::State_HasFocus);
    item.state.setFlag(QStyle::State_HasFocus, false);  // Fusion would paint it over the text
    const QVariant severity = index.data(SeverityRole), state = index.data(StateRole);
    const QWidget* widget = option.widget;
    QStyle* style = widget ? widget->style() : QApplication::style();
    const bool marked = severity.isValid() || state.isValid();
    if (!marked && item.features & (QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDecoration)) {
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);
        return drawFocus(*painter, option.rect, focused);
    }
    const QString text = std::exchange(item.text, {});
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);
    painter->save();
    painter->setFont(item.font);
    const QFontMetrics metrics(item.font);
    QRect area = item.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (marked) {
        painter->setPen(severity.isValid() ? severityColour(checks::Severity(severity.toInt())) : stateColour(findings::State(state.toInt())));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, severity.isValid() ? severityShape(checks::Severity(severity.toInt())) : stateShape(findings::State(state.toInt())));
        area.setLeft(area.left() + metrics.height());
    }
    painter->setPen(item.palette.color(item.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(area, static_cast<int>(item.displayAlignment) | Qt::TextSingleLine, metrics.elidedText(text, item.textElideMode, area.width()));
    painter->restore();
    drawFocus(*painter, option.rect, focused);
}

QSize MarkDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += 2 * cellPadding;
    if (index.data(SeverityRole).isValid() || index.data(StateRole).isValid())
        size.rwidth() += QFontMetrics(option.font).height();
    return size;
}

}  // namespace mingcha::ui
