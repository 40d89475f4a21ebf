// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/table_source.h"

#include "base/pinyin.h"

#include <QCollator>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <limits>

namespace mingcha::ui {

RowFilter typedFilter(const QString& typed, std::vector<int> columns)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    return [words, columns = std::move(columns)](const TableSource& source, int row) {
        return std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return std::any_of(columns.begin(), columns.end(), [&](int column) { return base::matchesTyped(source.plainText(row, column), word); });
        });
    };
}

RowFilter bothOf(RowFilter first, RowFilter second)
{
    if (!first || !second)
        return first ? first : second;
    return [first = std::move(first), second = std::move(second)](const TableSource& source, int row) { return first(source, row) && second(source, row); };
}

namespace {

constexpr int stopEvery = 4096;

/// Rank of every given row within one column; equal values have equal ranks. Sorting then compares plain integers.
class Ranks {
public:
    Ranks(const TableSource& source, const std::vector<int>& rows, int column) : m_ranks(static_cast<size_t>(source.rowCount()))
    {
        if (source.isNumber(column))
            for (const int row : rows)
                m_ranks[static_cast<size_t>(row)] = source.number(row, column).value_or(std::numeric_limits<std::int64_t>::min());
        else
            rankTexts(source, rows, column);
    }
    std::int64_t operator[](int row) const { return m_ranks[static_cast<size_t>(row)]; }

private:
    void rankTexts(const TableSource& source, const std::vector<int>& rows, int column)
    {
        QCollator collator{QLocale(QLocale::Chinese, QLocale::SimplifiedChineseScript, QLocale::China)};
        std::vector<std::pair<QCollatorSortKey, int>> keys;
        keys.reserve(rows.size());
        for (const int row : rows)
            keys.emplace_back(collator.sortKey(source.plainText(row, column)), row);
        std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::int64_t rank = 0;
        for (size_t i = 0; i < keys.size(); ++i) {
            rank += i && keys[i - 1].first < keys[i].first;
            m_ranks[static_cast<size_t>(keys[i].second)] = rank;
        }
    }
    std::vector<std::int64_t> m_ranks;
};

}  // namespace

std::vector<int> arrangedRows(const TableSource& source, const RowFilter& filter, const std::vector<SortKey>& keys, const std::function<bool()>& stop)
{
    std::vector<int> rows;
    const int count = source.rowCount();
    rows.reserve(static_cast<size_t>(count));
    for (int row = 0; row < count; ++row) {
        if (row % stopEvery == 0 && stop())
            return {};
        if (!filter || filter(source, row))
            rows.push_back(row);
    }
    // The least important key first: each sort keeps the order of the one before among equals.
    for (auto key = keys.rbegin(); key != keys.rend() && !stop(); ++key) {
        const Ranks ranks(source, rows, key->column);
        if (key->order == Qt::AscendingOrder)
            std::stable_sort(rows.begin(), rows.end(), [&ranks](int a, int b) { return ranks[a] < ranks[b]; });
        else
            std::stable_sort(rows.begin(), rows.end(), [&ranks](int a, int b) { return ranks[a] > ranks[b]; });
    }
    return rows;
}

}  // namespace mingcha::ui
