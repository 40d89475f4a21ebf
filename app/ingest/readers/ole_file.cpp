// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/ole_file.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"

#include <QCoreApplication>

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>

#include <memory>
#include <mutex>

namespace mingcha::ingest {
namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template<class T>
using Owned = std::unique_ptr<T, Unref>;

void prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        gsf_init();
        // Its complaints about damaged files go to stderr; the caller gets an error of ours instead.
        g_log_set_handler(
            "libgsf:msole",
            static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_CRITICAL),
            [](const gchar*, GLogLevelFlags, const gchar*, gpointer) {}, nullptr);
    });
}

Owned<GsfInput> child(GsfInfile* container, const char* name)
{
    return Owned<GsfInput>(gsf_infile_child_by_name(container, name));
}

base::Result<std::string> contentOf(GsfInput* stream, size_t bound)
{
    const auto size = static_cast<size_t>(gsf_input_size(stream));
    if (size > bound)
        return base::fail(damagedDocument(QStringLiteral("stream larger than its file")));
    std::string content(size, '\0');
    if (size > 0 && !gsf_input_read(stream, size, reinterpret_cast<guint8*>(content.data())))
        return base::fail(damagedDocument(QStringLiteral("stream cut short")));
    return content;
}

} // namespace

bool isOleFile(std::string_view bytes)
{
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

base::Error tooOldExcel()
{
    return readError(
        QCoreApplication::translate("ingest", "The file was written by Excel 95 or older."),
        QCoreApplication::translate(
            "ingest", "Open it in a spreadsheet program, save it as .xlsx and import that file."));
}

base::Result<std::string> oleWorkbook(std::string_view bytes)
{
    prepareLibrary();
    const Owned<GsfInput> memory(gsf_input_memory_new(reinterpret_cast<const guint8*>(bytes.data()),
                                                      static_cast<gsf_off_t>(bytes.size()), FALSE));
    GError* error = nullptr;
    const Owned<GsfInfile> container(gsf_infile_msole_new(memory.get(), &error));
    if (!container) {
        const QString detail = error ? QString::fromUtf8(error->message) : QString();
        g_clear_error(&error);
        return base::fail(damagedDocument(detail));
    }
    if (const auto workbook = child(container.get(), "Workbook"))
        return contentOf(workbook.get(), bytes.size());
    if (child(container.get(), "EncryptedPackage"))
        return base::fail(encryptedDocument());
    if (child(container.get(), "Book"))
        return base::fail(tooOldExcel());
    return base::fail(
        readError(QCoreApplication::translate("ingest", "The file is an Office document but no spreadsheet."),
                  QCoreApplication::translate(
                      "ingest", "Copy its table into a spreadsheet, save that as .xlsx and import it.")));
}

} // namespace mingcha::ingest
