// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/receipt_text.h"

#include "base/decimal.h"
#include "base/language.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingcha::cli {

namespace {

QString stateId(records::ImportState state)
{
    switch (state) {
    case records::ImportState::Undone: return u"undone"_s;
    case records::ImportState::Replaced: return u"replaced"_s;
    default: return u"kept"_s;
    }
}

}  // namespace

QJsonObject receiptJson(const records::ImportRecord& r)
{
    const auto& kind = records::spec(r.kind);
    return {{u"id"_s, qint64(r.id)},
            {u"file"_s, r.file},
            {u"kind"_s, QString::fromLatin1(kind.id.data(), qsizetype(kind.id.size()))},
            {u"read"_s, qint64(r.read)},
            {u"kept"_s, qint64(r.kept)},
            {u"rejected"_s, qint64(r.rejected)},
            {u"skipped"_s, qint64(r.skipped)},
            {u"repaired"_s, qint64(r.repaired)},
            {u"sha256"_s, r.sha256},
            {u"bytes"_s, qint64(r.bytes)},
            {u"facts"_s, qint64(r.facts)},
            {u"kwh"_s, QString::fromStdString(base::Energy::fromScaled(r.kwhScaled).text())},
            {u"total"_s, QString::fromStdString(base::Money::fromScaled(r.fen).text(2))},
            {u"imported_at"_s, r.importedAt.toString(Qt::ISODate)},
            {u"imported_by"_s, r.importedBy},
            {u"state"_s, stateId(r.state)},
            {u"receipt"_s, r.receipt}};
}

QString receiptLine(const records::ImportRecord& r)
{
    return base::translate("cli", "%1 [%2]: %3 rows read = %4 kept + %5 rejected + %6 skipped; %7 repaired")
        .arg(r.file, records::spec(r.kind).title.current())
        .arg(r.read)
        .arg(r.kept)
        .arg(r.rejected)
        .arg(r.skipped)
        .arg(r.repaired);
}

QStringList mappingLines(const records::ImportRecord& r)
{
    const auto& kind = records::spec(r.kind);
    QStringList lines;
    for (const auto& entry : r.receipt[u"sheets"_s].toArray()) {
        const QJsonObject sheet = entry.toObject();
        QStringList pairs;
        for (const auto& columnEntry : sheet[u"columns"_s].toArray()) {
            const QJsonObject column = columnEntry.toObject();
            if (const int field = kind.fieldIndex(column[u"field"_s].toString().toStdString()); field >= 0)
                pairs.append(column[u"header"_s].toString() + u" → "_s + kind.fields[size_t(field)].title.current() + (column.contains(u"factor"_s) ? u" × %1"_s.arg(column[u"factor"_s].toInteger()) : QString()));
        }
        const QString name = sheet[u"name"_s].toString(), mapping = pairs.join(base::translate("cli", ", "));
        const int row = sheet[u"header_row"_s].toInt();
        if (!pairs.isEmpty())
            lines.append(name.isEmpty() ? base::translate("cli", "  Header in row %1: %2").arg(row).arg(mapping)
                         : row == 0     ? base::translate("cli", "  Sheet “%1”, without a header: %2").arg(name, mapping)
                                        : base::translate("cli", "  Sheet “%1”, header in row %2: %3").arg(name).arg(row).arg(mapping));
    }
    return lines;
}

QJsonObject rejectJson(const ingest::Reject& r)
{
    return {{u"id"_s, qint64(r.id)},     {u"import"_s, qint64(r.importId)}, {u"file"_s, r.file},   {u"sheet"_s, r.sheet},
            {u"row"_s, qint64(r.row)},   {u"field"_s, r.field},             {u"column"_s, r.column}, {u"reason"_s, r.reason},
            {u"text"_s, rejectText(r)},  {u"value"_s, r.value},             {u"cells"_s, QJsonArray::fromStringList(r.cells)}, {u"state"_s, r.state}};
}

int exitCodeOf(const std::vector<ingest::FileResult>& results)
{
    int code = 0;
    for (const auto& result : results) {
        if (result.error) {
            if (results.size() == 1 || result.error->code == base::ErrorCode::Cancelled)
                return base::exitCode(result.error->code);
            code = base::exitCode(base::ErrorCode::Failed);
        } else if (result.outcome->record.rejected > 0 && code == 0) {
            code = 3;  // done, but some rows were rejected
        }
    }
    return code;
}

}  // namespace mingcha::cli
