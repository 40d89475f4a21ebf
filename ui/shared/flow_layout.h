// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLayout>

namespace mingcha::ui {

/// Items one after the other, in as many lines as the width needs: filter chips, tiles.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr, int gap = 8);
    /// When all fit into one line they share its whole width.
    void setFilling(bool filling) { m_filling = filling; }
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool apply) const;
    /// What each may have beyond its own width.
    int surplus(int width) const;
    QList<QLayoutItem*> m_items;
    int m_gap;
    bool m_filling = false;
};

}  // namespace mingcha::ui
