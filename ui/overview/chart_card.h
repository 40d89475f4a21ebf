// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/document.h"

#include <QFrame>

class QCustomPlot;
class QLabel;

namespace mingcha::ui {

/// A chart of the overview. The mouse and the arrow keys choose an element, a click or Enter opens the rows behind it.
class ChartCard : public QFrame {
    Q_OBJECT
public:
    ChartCard(const char* name, QWidget* parent = nullptr);
    void setData(reports::ChartData chart);
    reports::ChartData::Kind kind() const { return m_data.kind; }

Q_SIGNALS:
    void keyChosen(mingcha::reports::ChartData::Kind kind, const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void draw();
    void drawSoon();
    void point(int category);
    QString describe(int category) const;
    reports::ChartData m_data;
    QLabel *m_title, *m_detail;
    QCustomPlot* m_plot;
    int m_category = -1;
    bool m_drawsSoon = false;
};

}  // namespace mingcha::ui
