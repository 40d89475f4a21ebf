// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/export.h"

#include "base/csv_cell.h"
#include "records/fact_store.h"

#include <QCoreApplication>
#include <cerrno>

namespace mingcha::records {

namespace {

constexpr size_t pieceBytes = 1 << 20;

base::Result<void> put(QIODevice& out, std::string& text)
{
    const auto size = static_cast<qint64>(text.size());
    errno = 0;
    if (out.write(text.data(), size) != size)
        return base::fail(errno == ENOSPC || errno == EDQUOT ? base::ErrorCode::DiskFull : base::ErrorCode::Failed, QCoreApplication::translate("records", "The file could not be written."),
                          QCoreApplication::translate("records", "No file was made."), QCoreApplication::translate("records", "Check that there is room and that you may write there."), out.errorString());
    text.clear();
    return {};
}

base::Result<qint64> putRows(vault::Connection& connection, const LoadRequest& request, const Accounts& accounts, QIODevice& out, base::Progress* progress)
{
    MINGCHA_ASSIGN(const Table facts, loadFacts(connection, request, progress));
    const auto& fields = spec(request.kind).fields;
    std::string text;
    for (size_t row = 0; row < facts.rows; ++row) {
        for (size_t f = 0; f < fields.size(); ++f) {
            if (f > 0)
                text += ',';
            base::appendCsvCell(text, valueText(fields[f], facts.columns[f][row], *facts.texts, accounts));
        }
        text += "\r\n";
        if (text.size() >= pieceBytes)
            MINGCHA_TRY(put(out, text));
    }
    MINGCHA_TRY(put(out, text));
    return static_cast<qint64>(facts.rows);
}

/// The periods that hold facts of the kind, or one request for all of a kind without periods.
base::Result<std::vector<LoadRequest>> requestsFor(vault::Connection& connection, Kind kind)
{
    LoadRequest request;
    request.kind = kind;
    request.withSources = false;
    if (spec(kind).fieldIndex("period") < 0)
        return std::vector<LoadRequest>{request};
    std::vector<LoadRequest> requests;
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT DISTINCT period FROM fact_block WHERE kind = ? ORDER BY period"));
    query.bind(1, spec(kind).id);
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return requests;
        const auto period = base::Period::fromIndex(static_cast<int>(query.integer(0)));
        request.periods = base::PeriodRange{period, period};
        requests.push_back(request);
    }
}

}  // namespace

QStringList exportHeader(Kind kind)
{
    QStringList titles;
    for (const FieldSpec& field : spec(kind).fields)
        titles += field.unit.isEmpty() ? field.title.zh : QStringLiteral("%1(%2)").arg(field.title.zh, field.unit);
    return titles;
}

base::Result<qint64> exportCsv(vault::Connection& connection, Kind kind, QIODevice& out, base::Progress* progress)
{
    std::string header = "\xEF\xBB\xBF" + exportHeader(kind).join(QLatin1Char(',')).toStdString() + "\r\n";
    MINGCHA_TRY(put(out, header));
    MINGCHA_ASSIGN(const Accounts accounts, Accounts::load(connection));
    MINGCHA_ASSIGN(const auto requests, requestsFor(connection, kind));
    const QString stage = QCoreApplication::translate("records", "Exporting %1").arg(spec(kind).title.current());
    qint64 rows = 0;
    for (size_t i = 0; i < requests.size(); ++i) {
        base::report(progress, stage, double(i) / double(requests.size()));
        MINGCHA_ASSIGN(const qint64 written, putRows(connection, requests[i], accounts, out, progress));
        rows += written;
    }
    return rows;
}

}  // namespace mingcha::records
