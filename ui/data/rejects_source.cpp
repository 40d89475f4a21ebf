// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/rejects_source.h"

#include "data/receipt_texts.h"
#include "records/personal.h"
#include "shared/theme.h"

#include <QCoreApplication>
#include <algorithm>

namespace mingcha::ui {

namespace {

enum Column { File, Sheet, Row, Header, Reason, Value, State };

class Words {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::RejectsSource)
public:
    static QString file() { return tr("File"); }
    static QString sheet() { return tr("Sheet"); }
    static QString row() { return tr("Row"); }
    static QString column() { return tr("Column"); }
    static QString reason() { return tr("Reason"); }
    static QString value() { return tr("As it stands there"); }
    static QString state() { return tr("State"); }
    static QString stateOf(const QString& id)
    {
        return id == QLatin1String("retried") ? tr("corrected") : id == QLatin1String("withdrawn") ? tr("import undone") : tr("open");
    }
};

}  // namespace

std::vector<TableColumn> RejectsSource::columns()
{
    return {{QStringLiteral("file"), Words::file(), false, true, true, 20},     {QStringLiteral("sheet"), Words::sheet(), false, false, true, 10}, {QStringLiteral("row"), Words::row(), true, false, false, 6},
            {QStringLiteral("column"), Words::column(), false, false, true, 12}, {QStringLiteral("reason"), Words::reason(), false, false, true, 44}, {QStringLiteral("value"), Words::value(), false, false, true, 16},
            {QStringLiteral("state"), Words::state(), false, false, true, 10}};
}

QString RejectsSource::valueOf(const ingest::Reject& reject)
{
    const bool mayBePersonal = reject.column.isEmpty() || records::isPersonalHeader(reject.column);
    return mayBePersonal ? records::withoutPersonalNumbers(reject.value) : reject.value;
}

const ingest::Reject* RejectsSource::find(std::int64_t id) const
{
    const auto found = std::find_if(m_rejects.begin(), m_rejects.end(), [id](const ingest::Reject& reject) { return reject.id == id; });
    return found == m_rejects.end() ? nullptr : &*found;
}

QString RejectsSource::text(int row, int column) const
{
    const ingest::Reject& reject = m_rejects[static_cast<size_t>(row)];
    switch (column) {
    case File: return reject.file;
    case Sheet: return ReceiptTexts::sheet(reject.sheet);
    case Row: return QString::number(reject.row);
    case Header: return reject.column;
    case Reason: return ingest::rejectText(reject);
    case Value: return valueOf(reject);
    case State: return Words::stateOf(reject.state);
    default: return {};
    }
}

bool RejectsSource::isNumber(int column) const { return column == Row; }

std::optional<std::int64_t> RejectsSource::number(int row, int column) const
{
    Q_UNUSED(column)
    return m_rejects[static_cast<size_t>(row)].row;
}

QVariant RejectsSource::data(int row, int column, int role) const
{
    const ingest::Reject& reject = m_rejects[static_cast<size_t>(row)];
    if (role == Qt::ToolTipRole)
        return column == Value ? records::withoutPersonalNumbers(reject.cells.join(QStringLiteral(" | "))) : text(row, column);
    if (role == Qt::ForegroundRole && reject.state != QLatin1String("open"))
        return Theme::instance().colours().muted;
    return {};
}

}  // namespace mingcha::ui
