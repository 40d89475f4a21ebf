// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/text_store.h"

#include "ingest/readers/read_error.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace mingcha::ingest {
namespace {

base::Error cannotReadOn(const QFile& file)
{
    return readError(
        QCoreApplication::translate("ingest", "The file %1 cannot be read any further.").arg(file.fileName()),
        QCoreApplication::translate("ingest", "Check that the disk it lies on is still connected, and import it again."),
        file.errorString());
}

base::Error changedMeanwhile(const QFile& file)
{
    return readError(
        QCoreApplication::translate("ingest", "The file %1 was changed while it was being read.").arg(file.fileName()),
        QCoreApplication::translate("ingest", "Import it again when no other program is writing to it."));
}

} // namespace

base::Result<std::string_view> MemoryText::read(size_t begin, size_t end, RowBatch& holder) const
{
    holder.keep(m_bytes);
    return m_bytes->view().substr(begin, end - begin);
}

std::shared_ptr<const FileText> FileText::open(const QString& path)
{
    auto text = std::make_shared<FileText>();
    text->m_stamp = stampOf(path);
    text->m_file.setFileName(path);
    if (QFileInfo(path).isDir() || !text->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return nullptr;
    return text;
}

FileText::Stamp FileText::stampOf(const QString& path)
{
    const QFileInfo file(path);
    return {file.size(), file.lastModified(), file.metadataChangeTime()};
}

base::Result<void> FileText::read(size_t begin, size_t end, char* to) const
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_file.seek(static_cast<qint64>(begin)))
            return base::fail(cannotReadOn(m_file));
        while (begin < end) {
            const qint64 count = m_file.read(to, static_cast<qint64>(end - begin));
            if (count < 0)
                return base::fail(cannotReadOn(m_file));
            if (count == 0)
                return base::fail(changedMeanwhile(m_file));
            begin += static_cast<size_t>(count);
            to += count;
        }
    }
    // Behind the reading: what was read is what the file held when it was opened.
    return stampOf(m_file.fileName()) == m_stamp ? base::Result<void>() : base::fail(changedMeanwhile(m_file));
}

base::Result<std::string_view> FileText::read(size_t begin, size_t end, RowBatch& holder) const
{
    const size_t size = end - begin;
    char* const room = holder.room(size + Bytes::padding);
    MINGCHA_TRY(read(begin, end, room));
    std::fill_n(room + size, Bytes::padding, '\0');
    return std::string_view(room, size);
}

} // namespace mingcha::ingest
