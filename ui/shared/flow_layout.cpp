// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/flow_layout.h"

#include <QWidget>

namespace mingcha::ui {

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent), m_gap(gap) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::surplus(int width) const
{
    if (!m_filling || m_items.isEmpty())
        return 0;
    int needed = -m_gap;
    for (const QLayoutItem* item : m_items)
        needed += item->sizeHint().width() + m_gap;
    return qMax(0, (width - needed) / static_cast<int>(m_items.size()));
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    int x = area.x(), y = area.y(), lineHeight = 0;
    const int extra = surplus(area.width());
    QList<QLayoutItem*> line;
    const auto endLine = [&] {
        // Those that are lower than their neighbours stand in the middle of the line.
        for (QLayoutItem* item : std::as_const(line))
            if (const QRect place = item->geometry(); apply && place.height() < lineHeight)
                item->setGeometry(place.translated(0, (lineHeight - place.height()) / 2));
        line.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint() + QSize(extra, 0);
        if (x + size.width() > area.right() + 1 && x > area.x()) {
            endLine();
            x = area.x();
            y += lineHeight + m_gap;
            lineHeight = 0;
        }
        if (apply)
            item->setGeometry(QRect(QPoint(x, y), size));
        line.append(item);
        x += size.width() + m_gap;
        lineHeight = qMax(lineHeight, size.height());
    }
    endLine();
    return y + lineHeight - rect.y() + margins.bottom();
}

}  // namespace mingcha::ui
