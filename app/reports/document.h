// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QString>
#include <QStringList>
#include <memory>
#include <variant>
#include <vector>

namespace mingcha::reports {

struct Heading { int level = 1; QString text; };
struct Paragraph { QString text; bool bold = false; Qt::Alignment alignment = Qt::AlignJustify; };
struct PageBreak {};
/// Places for names and signatures: "制表：____  审核：____  日期：____".
struct Signatures { std::vector<std::pair<QString, QString>> places; };

struct TableBlock {
    struct Column { QString title; double weight = 1; bool rightAligned = false; bool centred = false; };
    QString caption;
    std::vector<Column> columns;
    struct Row {
        QStringList cells;
        QString secondLine;               ///< across the whole row, under the cells
        bool total = false;
        int severity = -1;
        std::vector<std::pair<int, QColor>> colours;   ///< cells whose text has a colour of its own (the word stands there too)
    };
    std::vector<Row> rows;
};

/// Charts as data; reports/plot draws them with QCustomPlot, on paper in vector, on screen clickable.
/// AreaLoss: one series, loss rate in percent, and the bands. FindingsByRule: one series per domain; a rule's count stands in its domain's series.
/// EnergyByMonth: supplied, sold, and the loss rate in percent on a second axis. Progress: a category per state, a series per severity, stacked.
struct ChartData {
    enum class Kind { AreaLoss, FindingsByRule, EnergyByMonth, Progress };
    Kind kind = Kind::AreaLoss;
    QString title, unit;
    struct Series { QString name; QColor colour; std::vector<double> values; };   ///< NaN = no value
    QStringList categories;               ///< areas, rules, months or states
    std::vector<QString> keys;            ///< what a click on category i opens
    std::vector<Series> series;
    std::vector<std::pair<QString, double>> bands;   ///< upper limit of each band, ascending (negative, economic, qualified, high)
};
struct ChartBlock { ChartData data; double heightMm = 70; };

using Block = std::variant<Heading, Paragraph, TableBlock, ChartBlock, Signatures, PageBreak>;

/// A printable document: page set-up, running foot and blocks. Print, preview, PDF and DOCX all come from this.
struct Document {
    QString title, subtitle;
    bool landscape = false;
    bool officialLayout = true;           ///< GB/T 9704 margins 37/35/28/26 mm and its fonts
    QString foot;                         ///< vault name, filter, data date and time of the last check (not of printing)
    QString language;                     ///< "zh-CN" or "en"
    std::vector<Block> blocks;
};

}  // namespace mingcha::reports
