// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/sheet.h"
#include "support/result_testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace mingcha::tests {

struct ReadRow {
    qint64 number;
    QStringList cells;
    bool operator==(const ReadRow&) const = default;
};

using ReadRows = QList<ReadRow>;

/// Every row of every chunk, in order; a failing chunk ends the list with the error's text as a row numbered
/// -1.
inline ReadRows rowsOf(const ingest::Sheet& sheet)
{
    ReadRows rows;
    ingest::RowBatch batch;
    for (size_t chunk = 0; chunk < sheet.chunkCount(); ++chunk) {
        if (const auto read = sheet.readChunk(chunk, batch); !read)
            return rows << ReadRow{-1, {read.error().what}};
        for (size_t row = 0; row < batch.rowCount(); ++row) {
            QStringList cells;
            for (const std::string_view cell : batch.cells(row))
                cells << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
            rows << ReadRow{batch.rowNumber(row), cells};
        }
    }
    return rows;
}

inline QString fixture(const char* name)
{
    return QStringLiteral(MINGCHA_FIXTURES "/readers/") + QString::fromUtf8(name);
}

inline QString sample(const char* name)
{
    return QStringLiteral(MINGCHA_FIXTURES "/samples/") + QString::fromUtf8(name);
}

inline QStringList warningsOf(const ingest::Sheet& sheet)
{
    QStringList warnings;
    for (const std::string& warning : sheet.warnings())
        warnings << QString::fromStdString(warning);
    return warnings;
}

/// A file with these bytes, for as long as the object lives.
class BytesFile {
public:
    explicit BytesFile(const QByteArray& bytes)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
    }

    QString path() const { return m_folder.filePath(QStringLiteral("named.anything")); }

private:
    QTemporaryDir m_folder;
};

} // namespace mingcha::tests
