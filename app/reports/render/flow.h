// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "reports/render/display_list.h"
#include "reports/render/line_breaker.h"

namespace mingcha::reports {

/// Blank below a table or chart, in lines of table text.
inline constexpr double gapBelowTable = 0.6;

/// Fills pages with the blocks of a document, from the top of the first page on.
class Flow {
public:
    Flow(const Document& document, const Typefaces& faces, const PageFrame& frame);
    std::vector<Page> run(base::Progress* progress);

    // For the layout of tables (table_flow.cpp).
    Page& page() { return m_pages.back(); }
    double y() const { return m_y; }
    void advance(double height) { m_y += height; }
    bool fits(double height) const { return m_y + height <= m_frame.bottom() + 0.5; }
    void newPage();
    const PageFrame& frame() const { return m_frame; }
    const Typefaces& faces() const { return m_faces; }
    LineBreaker& breaker() { return m_breaker; }
    /// What notes and signatures need that stay with the end of the block being placed; 0 when something else follows it.
    double closingHeight();
    /// One line of text of a role, its pitch beginning at `top`; x is the left edge, the right edge or the middle.
    void put(const QString& text, TextRole role, double x, double top, Qt::Alignment alignment = Qt::AlignLeft, QRgb colour = 0xff000000);

private:
    void title();
    void place(const Heading& heading);
    void place(const Paragraph& paragraph);
    void place(const TableBlock& table);
    void place(const ChartBlock& chart);
    void place(const Signatures& signatures);
    void place(const PageBreak&);
    double leastHeight(size_t block);
    double heightOf(const Paragraph& paragraph) const;
    double heightOf(const Signatures& signatures);
    TextRole signatureRole() const { return m_document.officialLayout ? TextRole::Subtitle : TextRole::Body; }
    double signaturePitch() const { return m_faces.pitch(signatureRole()) * 1.35; }
    void centred(const QString& text, TextRole role);

    const Document& m_document;
    const Typefaces& m_faces;
    PageFrame m_frame;
    LineBreaker m_breaker;
    std::vector<Page> m_pages;
    size_t m_block = 0;
    double m_y = 0;
};

/// Lays a table out where the flow stands: header repeated on each page, no row split unless it is taller than a page.
void flowTable(Flow& flow, const TableBlock& table, base::Progress* progress = nullptr);
/// Height of what stays together at a table's beginning: caption, header and first row, or all of it.
double tableHeadHeight(Flow& flow, const TableBlock& table);

}  // namespace mingcha::reports
