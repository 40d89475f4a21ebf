// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/dashboard.h"
#include "shell/navigation.h"

#include <QPushButton>

class QLabel;

namespace mingcha::ui {

/// One figure with its name; a button that leads to the rows it counts.
class Tile : public QPushButton {
    Q_OBJECT
public:
    Tile(const char* name, const QString& title, QWidget* parent = nullptr);
    void setFigure(const QString& figure, const QString& note = {});
    /// Colour of the figure; invalid = the text's own.
    void setAccent(const QColor& colour);
    /// A shape before the title, in the colour that goes with it.
    void setMark(QChar shape, const QColor& colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QString m_name;
    QLabel *m_title, *m_figure, *m_note;
};

/// The tiles of the overview.
class TileRow : public QWidget {
    Q_OBJECT
public:
    explicit TileRow(QWidget* parent = nullptr);
    void show(const reports::Dashboard& dashboard);
    Tile* first() const { return m_customers; }

Q_SIGNALS:
    void navigationRequested(const mingcha::ui::NavigationRequest& request);

private:
    void showSeverities();
    Tile* add(const char* name, const QString& title, const NavigationRequest& request);
    reports::Dashboard m_shown;
    Tile *m_customers, *m_bills, *m_major, *m_considerable, *m_ordinary, *m_advisory, *m_money, *m_due, *m_overdue;
};

}  // namespace mingcha::ui
