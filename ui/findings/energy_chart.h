// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/energy_history.h"

#include <QWidget>

class QCustomPlot;

namespace mingcha::ui {

/// Bars of a year's kWh; the finding's month stands out by colour, a mark and its figure.
class EnergyChart : public QWidget {
    Q_OBJECT
public:
    explicit EnergyChart(QWidget* parent = nullptr);
    void show(const EnergyHistory& history, checks::Severity severity);

protected:
    bool event(QEvent* event) override;

private:
    void draw();
    void drawBars();
    void drawMark(size_t index);
    QCustomPlot* m_plot;
    EnergyHistory m_history;
    checks::Severity m_severity = checks::Severity::Ordinary;
};

}  // namespace mingcha::ui
