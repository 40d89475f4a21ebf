// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sheet_task.h"

#include "ingest/header_find.h"
#include "ingest/header_match.h"

#include <algorithm>

namespace mingcha::ingest {

namespace {

int powerOf(std::int64_t factor)
{
    int power = 0;
    for (; factor >= 10; factor /= 10)
        ++power;
    return power;
}

ColumnTask taskOf(const ColumnPlan& column, int field, const records::KindSpec& kind)
{
    const records::FieldSpec& spec = kind.fields[size_t(field)];
    return {column.column, field, spec.type, spec.required, records::decimalsOf(spec.type) + powerOf(column.factor), column.month, column.header.toStdString()};
}

}  // namespace

bool SheetTask::isTotalled(size_t task) const
{
    using enum records::FieldType;
    const auto type = columns[task].type;
    return type == Money || type == Energy || type == Capacity;
}

bool SheetTask::addsUpWith(const SheetTask& other) const
{
    const auto same = [](const ColumnTask& a, const ColumnTask& b) { return a.field == b.field && a.month == b.month && a.decimals == b.decimals; };
    return std::ranges::equal(columns, other.columns, same) && std::ranges::equal(months, other.months, same);
}

SheetTask taskFor(const std::vector<ColumnPlan>& columns, records::Kind kind)
{
    const auto& spec = records::spec(kind);
    SheetTask task;
    task.kind = kind;
    task.extraField = spec.fieldIndex("extra");
    int firstKey = 0;
    while (!spec.fields[size_t(firstKey)].key)
        ++firstKey;
    for (const ColumnPlan& column : columns) {
        if (column.month)
            task.months.push_back(taskOf(column, column.field, spec));
        else if (column.isTotal)
            task.rowTotals.push_back(taskOf(column, monthsField(kind), spec));
        else if (column.field >= 0)
            task.columns.push_back(taskOf(column, column.field, spec));
        else if (task.extraField >= 0 && !column.header.isEmpty())
            task.extras.emplace_back(column.column, column.header.toStdString());
        if (column.field == firstKey)
            task.keyColumn = column.column;
    }
    task.probeColumn = task.keyColumn;
    for (const auto* tasks : {&task.columns, &task.months})
        for (const ColumnTask& column : *tasks)
            if (column.required && column.type != records::FieldType::Text && column.type != records::FieldType::Account && task.probeColumn == task.keyColumn)
                task.probeColumn = column.column;
    return task;
}

base::Result<SheetTask> taskFor(const SheetPlan& plan, records::Kind kind, const Sheet& sheet)
{
    SheetTask task = taskFor(plan.columns, kind);
    task.sheet = plan.sheet;
    task.width = plan.columns.size();
    for (const ColumnPlan& column : plan.columns)
        if (column.header.isEmpty() && column.field < 0)
            task.unnamed.push_back(column.column);
    task.name = plan.name.toStdString();
    task.headerFirst = plan.headerFirstRow;
    task.headerLast = plan.headerFirstRow + plan.headerRows - 1;
    MINGCHA_ASSIGN(const Grid grid, readGrid(sheet, size_t(task.headerLast) + 1));
    for (const GridRow& row : grid) {
        QStringList texts;
        for (const QString& cell : row.cells)
            texts.append(comparable(cell));
        if (row.number >= task.headerFirst && row.number <= task.headerLast)
            task.headerLines.push_back(texts);
        else if (row.number < task.headerFirst)
            for (const QString& text : texts)
                if (!text.isEmpty())
                    task.titles.append(text);
    }
    return task;
}

}  // namespace mingcha::ingest
