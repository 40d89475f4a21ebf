// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QString>

#include "reports/plot/plot_widget.h"

namespace mingcha::reports {

/// A figure with the minus sign it has everywhere else, instead of QCustomPlot's hyphen.
inline QString withMinus(QString figure) { return figure.replace(QLatin1Char('-'), QChar(0x2212)); }

/// Points for decimals and commas between thousands, in every language.
inline QLocale axisLocale()
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale;
}

/// Ticks whose labels are figures.
template <class Ticker = QCPAxisTicker>
class AxisFigures : public Ticker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override { return withMinus(Ticker::getTickLabel(tick, locale, format, precision)); }
};

}  // namespace mingcha::reports
