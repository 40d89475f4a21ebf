// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/energy_history.h"

#include <QWidget>

class QCustomPlot;
class QLabel;

namespace mingcha::ui {

/// Bars of a year's kWh under their title; the finding's month stands out by colour, a mark and its figure.
class EnergyChart : public QWidget {
    Q_OBJECT
public:
    explicit EnergyChart(QWidget* parent = nullptr);
    void show(const EnergyHistory& history, checks::Severity severity);
    /// Nothing yet, in the room that it has: what stands above does not jump while one moves through the findings.
    void clear();

protected:
    bool event(QEvent* event) override;

private:
    void draw();
    void drawBars();
    void drawMark(size_t index);
    QLabel* m_title;
    QCustomPlot* m_plot;
    EnergyHistory m_history;
    checks::Severity m_severity = checks::Severity::Ordinary;
};

}  // namespace mingcha::ui
