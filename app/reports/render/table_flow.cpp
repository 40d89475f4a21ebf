// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/column_widths.h"
#include "reports/render/flow.h"

namespace mingcha::reports {
namespace {

constexpr double padX = cellPadX, padY = cellPadY;
constexpr QRgb ruleColour = 0xff8a9299, faintColour = 0xffc9ced2, strongColour = 0xff30383d, headFill = 0xfff1f4f4, noteColour = 0xff3c444a;

/// The lines of one row, cell by cell, and of the note under them.
struct RowText {
    std::vector<QStringList> cells;
    QStringList note;
    qsizetype cellLines() const
    {
        qsizetype most = 1;
        for (const QStringList& cell : cells)
            most = std::max(most, cell.size());
        return most;
    }
};

class TableFlow {
public:
    TableFlow(Flow& flow, const TableBlock& table) : m_flow(flow), m_table(table) { measureColumns(); }

    void run(base::Progress* progress)
    {
        if (!m_flow.fits(headHeight()) && m_flow.y() > m_flow.frame().top() + 0.5)
            m_flow.newPage();
        caption();
        header();
        m_headBottom = m_flow.y();
        const size_t end = firstOfEnd(m_table);
        for (size_t i = 0; i < m_table.rows.size(); ++i) {
            if (base::isCancelled(progress))
                return;
            place(m_table.rows[i], i == end ? heightAfter(i) : 0);
        }
        close();
        m_flow.advance(m_flow.faces().pitch(TextRole::Cell) * gapBelowTable);
    }

    double headHeight()
    {
        const double above = m_table.caption.isEmpty() ? 0 : pitch(TextRole::Caption);
        if (staysWhole(m_table)) {
            double whole = above + headerHeight(headerText());
            for (const TableBlock::Row& row : m_table.rows)
                whole += heightOf(breakRow(row));
            if (whole <= m_flow.frame().height())
                return whole;
        }
        // Headers of the documents made here have up to three lines; a first row of up to three lines stays with them.
        return above + 3 * pitch(TextRole::CellBold) + 3 * pitch(TextRole::Cell);
    }

private:
    double left() const { return m_flow.frame().left(); }
    double right() const { return m_flow.frame().left() + m_flow.frame().width(); }
    double pitch(TextRole role) const { return m_flow.faces().pitch(role); }

    void measureColumns()
    {
        m_edges.push_back(left());
        for (const double width : columnWidths(m_table, m_flow.breaker(), m_flow.frame().width()))
            m_edges.push_back(m_edges.back() + width);
    }

    void caption()
    {
        if (m_table.caption.isEmpty())
            return;
        m_flow.put(m_table.caption, TextRole::Caption, (left() + right()) / 2, m_flow.y(), Qt::AlignHCenter);
        m_flow.advance(pitch(TextRole::Caption));
    }

    void across(double width, QRgb colour) { m_flow.page().rules.push_back({QLineF(left(), m_flow.y(), right(), m_flow.y()), width * unitsPerPoint, colour}); }

    /// The upright rules beside the cells of a row that begins at `top` and has `height`.
    void upright(double top, double height, bool inner)
    {
        for (size_t i = 0; i < m_edges.size(); ++i)
            if (inner || i == 0 || i + 1 == m_edges.size())
                m_flow.page().rules.push_back({QLineF(m_edges[i], top, m_edges[i], top + height), 0.4 * unitsPerPoint, i == 0 || i + 1 == m_edges.size() ? ruleColour : faintColour});
    }

    RowText headerText()
    {
        RowText text;
        for (size_t c = 0; c < m_table.columns.size(); ++c)
            text.cells.push_back(m_flow.breaker().lines(m_table.columns[c].title, TextRole::CellBold, cellWidth(c)));
        return text;
    }

    double headerHeight(const RowText& text) const { return double(text.cellLines()) * pitch(TextRole::CellBold) + 2 * padY; }

    void header()
    {
        const RowText text = headerText();
        const double height = headerHeight(text);
        m_flow.page().fills.push_back({QRectF(left(), m_flow.y(), right() - left(), height), headFill});
        across(0.9, strongColour);
        upright(m_flow.y(), height, true);
        for (size_t c = 0; c < text.cells.size(); ++c) {
            const double slack = (height - double(text.cells[c].size()) * pitch(TextRole::CellBold)) / 2;
            for (qsizetype i = 0; i < text.cells[c].size(); ++i)
                m_flow.put(text.cells[c][i], TextRole::CellBold, (m_edges[c] + m_edges[c + 1]) / 2, m_flow.y() + slack + double(i) * pitch(TextRole::CellBold), Qt::AlignHCenter);
        }
        m_flow.advance(height);
        across(0.6, strongColour);
    }

    /// The table's last rule on this page.
    void close() { across(0.9, strongColour); }

    void nextPage()
    {
        close();
        m_flow.newPage();
        header();
        m_headBottom = m_flow.y();
    }

    double cellWidth(size_t c) const { return m_edges[c + 1] - m_edges[c] - 2 * padX; }

    RowText breakRow(const TableBlock::Row& row)
    {
        RowText text;
        const TextRole role = row.total ? TextRole::CellBold : TextRole::Cell;
        for (size_t c = 0; c < m_table.columns.size(); ++c)
            text.cells.push_back(m_flow.breaker().lines(row.cells.value(qsizetype(c)), role, cellWidth(c)));
        text.note = m_flow.breaker().lines(row.secondLine, TextRole::CellNote, right() - left() - 2 * padX);
        return text;
    }

    double cellsHeight(qsizetype lines) const { return double(lines) * pitch(TextRole::Cell) + 2 * padY; }
    double noteHeight(qsizetype lines) const { return lines == 0 ? 0 : double(lines) * pitch(TextRole::CellNote) + padY; }

    double heightOf(const RowText& text) const { return cellsHeight(text.cellLines()) + noteHeight(text.note.size()); }

    double heightAfter(size_t row)
    {
        double height = m_flow.closingHeight();
        for (size_t i = row + 1; i < m_table.rows.size(); ++i)
            height += heightOf(breakRow(m_table.rows[i]));
        return height;
    }

    /// `after` = what has to stand on the same page below the row.
    void place(const TableBlock::Row& row, double after)
    {
        const RowText text = breakRow(row);
        const double height = heightOf(text);
        if (!m_flow.fits(height + after) && m_flow.y() > m_headBottom + 0.5)
            nextPage();
        if (m_flow.fits(height)) {
            putSlice(row, text, 0, text.cellLines(), 0, text.note.size());
            return;
        }
        placeTall(row, text);
    }

    /// A row taller than a page goes on over as many pages as it needs: first its cells, then its note.
    void placeTall(const TableBlock::Row& row, const RowText& text)
    {
        const auto room = [this] { return m_flow.frame().bottom() - m_flow.y(); };
        const auto linesIn = [](double height, double linePitch) { return std::max<qsizetype>(1, qsizetype((height + 0.5) / linePitch)); };
        qsizetype cell = 0, note = 0;
        for (;;) {
            const qsizetype cellEnd = std::min(text.cellLines(), cell + linesIn(room() - 2 * padY, pitch(TextRole::Cell)));
            qsizetype noteEnd = note;
            const double left = room() - (cellEnd > cell ? cellsHeight(cellEnd - cell) : 0) - padY;
            if (cellEnd == text.cellLines() && left >= pitch(TextRole::CellNote))
                noteEnd = std::min(text.note.size(), note + linesIn(left, pitch(TextRole::CellNote)));
            putSlice(row, text, cell, cellEnd, note, noteEnd);
            cell = cellEnd;
            note = noteEnd;
            if (cell == text.cellLines() && note == text.note.size())
                return;
            nextPage();
        }
    }

    void putSlice(const TableBlock::Row& row, const RowText& text, qsizetype cell, qsizetype cellEnd, qsizetype note, qsizetype noteEnd)
    {
        const double top = m_flow.y();
        if (row.total)
            across(0.6, strongColour);
        if (cellEnd > cell) {
            for (size_t c = 0; c < text.cells.size(); ++c)
                putCell(row, c, text.cells[c], cell, cellEnd, top + padY);
            upright(top, cellsHeight(cellEnd - cell), true);
            m_flow.advance(cellsHeight(cellEnd - cell));
        }
        if (noteEnd > note) {
            upright(m_flow.y(), noteHeight(noteEnd - note), false);
            for (qsizetype i = note; i < noteEnd; ++i)
                m_flow.put(text.note[i], TextRole::CellNote, left() + padX, m_flow.y() + double(i - note) * pitch(TextRole::CellNote), Qt::AlignLeft, noteColour);
            m_flow.advance(noteHeight(noteEnd - note));
        }
        across(0.4, ruleColour);
    }

    void putCell(const TableBlock::Row& row, size_t c, const QStringList& lines, qsizetype from, qsizetype to, double top)
    {
        const TextRole role = row.total ? TextRole::CellBold : TextRole::Cell;
        QRgb colour = 0xff000000;
        for (const auto& [cell, own] : row.colours)
            if (cell == int(c))
                colour = own.rgb();
        const auto& column = m_table.columns[c];
        const Qt::Alignment alignment = column.rightAligned ? Qt::AlignRight : column.centred ? Qt::AlignHCenter : Qt::AlignLeft;
        const double x = column.rightAligned ? m_edges[c + 1] - padX : column.centred ? (m_edges[c] + m_edges[c + 1]) / 2 : m_edges[c] + padX;
        for (qsizetype i = from; i < std::min(to, lines.size()); ++i)
            m_flow.put(lines[i], role, x, top + double(i - from) * pitch(role), alignment, colour);
    }

    Flow& m_flow;
    const TableBlock& m_table;
    std::vector<double> m_edges;
    double m_headBottom = 0;
};

}  // namespace

double tableHeadHeight(Flow& flow, const TableBlock& table) { return TableFlow(flow, table).headHeight(); }

void flowTable(Flow& flow, const TableBlock& table, base::Progress* progress) { TableFlow(flow, table).run(progress); }

}  // namespace mingcha::reports
