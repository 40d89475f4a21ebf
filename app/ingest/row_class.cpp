// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a table that hold no facts (domain.md 10.3, traps 1, 2 and 6).
#include "ingest/row_class.h"

#include "ingest/cell_text.h"
#include "ingest/header_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

constexpr size_t labelColumns = 4;  // a total row carries its label in one of the first columns

QString textOf(std::string_view cell) { return comparable(QString::fromUtf8(cell.data(), qsizetype(cell.size()))); }
std::string_view cellAt(std::span<const std::string_view> cells, int column) { return size_t(column) < cells.size() ? cells[size_t(column)] : std::string_view(); }

bool isPageWord(const QString& label) { return label.contains(u"小计") || label.contains(u"本页") || label.contains(u"页计"); }

/// 合计, 总计：, 本页合计, 供电所小计 … — a label that ends with a word for a sum.
bool isTotalLabel(QString label)
{
    while (label.endsWith(u':'))
        label.chop(1);
    for (const QStringView word : {u"合计", u"小计", u"总计", u"累计", u"共计"})
        if (label.endsWith(word) || label.startsWith(word.toString() + u'(') || label.startsWith(word.toString() + u':'))
            return label.size() <= 24;
    return label == u"total";
}

QString totalLabel(std::span<const std::string_view> cells)
{
    for (size_t c = 0; c < std::min(cells.size(), labelColumns); ++c) {
        const QString text = textOf(cells[c]);
        if (!text.isEmpty() && isTotalLabel(text))
            return text;
    }
    return {};
}

bool looksLikeNote(const QString& text)
{
    for (const QStringView word : {u"说明", u"备注:", u"注:", u"注1", u"制表", u"填表", u"编制", u"审核", u"复核", u"打印", u"导出", u"统计时间", u"单位:", u"第"})
        if (text.startsWith(word))
            return true;
    return false;
}

bool repeatsHeader(const SheetTask& task, std::span<const std::string_view> cells)
{
    return std::any_of(task.headerLines.begin(), task.headerLines.end(), [&](const QStringList& line) {
        qsizetype filled = 0;
        for (qsizetype c = 0; c < std::max(line.size(), qsizetype(cells.size())); ++c) {
            const QString text = textOf(cellAt(cells, int(c)));
            if (text != (c < line.size() ? line[c] : QString()))
                return false;
            filled += !text.isEmpty();
        }
        return filled > 0;
    });
}

/// True when a required column other than the key holds something that could be its value: words in a column of numbers are none.
bool holdsRequired(const SheetTask& task, std::span<const std::string_view> cells)
{
    const auto holds = [&](const ColumnTask& column) {
        const std::string text = plainText(cellAt(cells, column.column)).text;
        if (!column.required || column.column == task.keyColumn || meansEmpty(text))
            return false;
        return column.type == records::FieldType::Text || static_cast<unsigned char>(text.front()) < 0x80;
    };
    return std::any_of(task.columns.begin(), task.columns.end(), holds) || std::any_of(task.months.begin(), task.months.end(), holds);
}

}  // namespace

QString skipId(Skip skip)
{
    static const char* const ids[skipReasons] = {"title", "header", "blank", "repeated_header", "total", "note", "identical", "kept_existing"};
    return QString::fromLatin1(ids[size_t(skip)]);
}

bool isPageTotal(const SheetTask&, std::span<const std::string_view> cells) { return isPageWord(totalLabel(cells)); }

std::optional<Skip> classifyRow(const SheetTask& task, std::span<const std::string_view> cells)
{
    if (std::all_of(cells.begin(), cells.end(), isBlank))
        return Skip::Blank;
    if (repeatsHeader(task, cells))
        return Skip::RepeatedHeader;
    const QString key = textOf(cellAt(cells, task.keyColumn));
    const QString label = totalLabel(cells);
    if (!label.isEmpty() && (key.isEmpty() || isTotalLabel(key)))
        return Skip::Total;
    const auto first = std::find_if_not(cells.begin(), cells.end(), isBlank);
    const QString firstText = textOf(*first);
    const auto filled = std::count_if(cells.begin(), cells.end(), [](std::string_view cell) { return !isBlank(cell); });
    if (holdsRequired(task, cells))
        return std::nullopt;
    if (task.titles.contains(firstText))
        return Skip::Title;
    // Nothing that is required, and either the words of a note or a lone text that is no key.
    const bool wordsInKey = std::any_of(key.begin(), key.end(), [](QChar c) { return c.unicode() >= 0x2e80; });
    if (looksLikeNote(firstText) || (filled <= 2 && (key.isEmpty() || wordsInKey)))
        return Skip::Note;
    return std::nullopt;
}

}  // namespace mingcha::ingest
