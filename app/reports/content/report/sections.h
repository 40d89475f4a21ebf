// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/content/report/report_data.h"

namespace mingcha::reports {

/// Collects the blocks of a section.
class Blocks {
public:
    void heading(const QString& text, int level = 2) { m_blocks.push_back(Heading{level, text}); }
    void paragraph(const QString& text) { m_blocks.push_back(Paragraph{text}); }
    /// For formulas and lists of values: justified they would be torn apart.
    void values(const QString& text) { m_blocks.push_back(Paragraph{text, false, Qt::AlignLeft}); }
    void table(TableBlock table) { m_blocks.push_back(std::move(table)); }
    void chart(ChartData data, double heightMm) { m_blocks.push_back(ChartBlock{std::move(data), heightMm}); }
    void add(Block block) { m_blocks.push_back(std::move(block)); }
    std::vector<Block> take() { return std::move(m_blocks); }

private:
    std::vector<Block> m_blocks;
};

/// A county's month may have thousands of rows; a report that is read tells the first ones and says so, a list that is worked through has them all.
inline constexpr size_t mostRowsTold = 40;

/// A section of 《现场营销稽查报告》 (domain.md 5.6). Each has a test of its own: tests/lint/check_report_sections.py.
struct Section {
    const char* id;
    QString (*title)();
    void (*write)(const ReportData&, Blocks&);
};
const std::vector<Section>& sections();

namespace section {
void overview(const ReportData&, Blocks&);
void indicators(const ReportData&, Blocks&);
void summary(const ReportData&, Blocks&);
void cases(const ReportData&, Blocks&);
void causes(const ReportData&, Blocks&);
void measures(const ReportData&, Blocks&);
void previous(const ReportData&, Blocks&);
void risks(const ReportData&, Blocks&);
void assessment(const ReportData&, Blocks&);
void attachments(const ReportData&, Blocks&);
}  // namespace section

/// The report's title page contents, its sections and the places for signatures.
Document reportDocument(const ReportData& data);

}  // namespace mingcha::reports
