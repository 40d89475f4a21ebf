// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"

#include <QCoreApplication>

#include <zip.h>

namespace mingcha::base {
namespace {

Error cannotPack(zip_error_t* error)
{
    return {ErrorCode::Failed, QCoreApplication::translate("base", "The document could not be packed."),
            QCoreApplication::translate("base", "No file was written."),
            QCoreApplication::translate("base", "Close other programs to free memory and try again."),
            QString::fromUtf8(error ? zip_error_strerror(error) : "no memory")};
}

/// 1 January 1980, 00:00: the first moment the format can express.
constexpr zip_uint16_t firstDosDate = (1 << 5) | 1;

bool addPart(zip_t* zip, const std::string& name, const QByteArray& content, bool stored)
{
    zip_source_t* source =
        zip_source_buffer(zip, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
    if (!source)
        return false;
    const auto index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(zip, entry, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0 &&
           zip_file_set_dostime(zip, entry, 0, firstDosDate, 0) == 0;
}

QByteArray contentOf(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_open(source) != 0 || zip_source_stat(source, &stat) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const auto count = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return count == static_cast<zip_int64_t>(stat.size) ? bytes : QByteArray();
}

} // namespace

void ZipWriter::add(const std::string& name, const QByteArray& content, Packing packing)
{
    m_parts.push_back({name, content, packing});
}

Result<QByteArray> ZipWriter::finish() const
{
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (!target)
        return fail(cannotPack(nullptr));
    zip_source_keep(target); // zip_close lets go of its own reference
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> keep(target, zip_source_free);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    if (!zip) {
        zip_source_free(target);
        return fail(cannotPack(nullptr));
    }
    for (const Part& part : m_parts) {
        if (!addPart(zip, part.name, part.content, part.packing == Packing::Stored)) {
            const Error why = cannotPack(zip_get_error(zip));
            zip_discard(zip);
            return fail(why);
        }
    }
    if (zip_close(zip) != 0) {
        const Error why = cannotPack(zip_get_error(zip));
        zip_discard(zip);
        return fail(why);
    }
    QByteArray bytes = contentOf(target);
    if (bytes.isEmpty())
        return fail(cannotPack(nullptr));
    return bytes;
}

} // namespace mingcha::base
