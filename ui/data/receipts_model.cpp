// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/receipts_model.h"

#include "shared/format.h"
#include "shared/icons.h"
#include "shared/theme.h"

#include <algorithm>

namespace mingcha::ui {

void ReceiptsModel::setImports(std::vector<records::ImportRecord> imports)
{
    beginResetModel();
    m_imports = std::move(imports);
    std::reverse(m_imports.begin(), m_imports.end());
    endResetModel();
}

const records::ImportRecord* ReceiptsModel::at(int row) const { return row >= 0 && row < rowCount() ? &m_imports[static_cast<size_t>(row)] : nullptr; }

int ReceiptsModel::rowOf(std::int64_t id) const
{
    const auto found = std::find_if(m_imports.begin(), m_imports.end(), [id](const records::ImportRecord& import) { return import.id == id; });
    return found == m_imports.end() ? -1 : static_cast<int>(found - m_imports.begin());
}

int ReceiptsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_imports.size()); }

QString ReceiptsModel::text(const records::ImportRecord& import) const
{
    QString counts;
    if (import.state == records::ImportState::Undone)
        counts = tr("undone");
    else if (import.state == records::ImportState::Replaced)
        counts = tr("replaced");
    else if (import.rejected > 0)
        counts = tr("%1 ✓  %2 !").arg(shownCount(import.kept), shownCount(import.rejected));
    else
        counts = tr("%1 ✓").arg(shownCount(import.kept));
    return QStringLiteral("%1\n%2 · %3 · %4").arg(import.file, records::spec(import.kind).title.current(), shown(import.importedAt), counts);
}

QVariant ReceiptsModel::data(const QModelIndex& index, int role) const
{
    const records::ImportRecord* import = index.isValid() ? at(index.row()) : nullptr;
    if (!import)
        return {};
    const bool kept = import->state == records::ImportState::Kept;
    switch (role) {
    case Qt::DisplayRole: return text(*import);
    case Qt::ToolTipRole: return import->file;
    case Qt::AccessibleTextRole: return text(*import).replace(QLatin1Char('\n'), QStringLiteral(", "));
    case Qt::DecorationRole:
        return !kept ? icon(QStringLiteral("undo"), Theme::instance().colours().muted)
            : import->rejected ? icon(QStringLiteral("warning"), Theme::instance().colours().warning)
                               : icon(QStringLiteral("ok"), Theme::instance().colours().good);
    case Qt::ForegroundRole: return kept ? QVariant() : QVariant(Theme::instance().colours().muted);
    default: return {};
    }
}

}  // namespace mingcha::ui
