// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"

#include <QCoreApplication>
#include <QFile>

#include <zip.h>

#include <algorithm>

namespace mingcha::base {
namespace {

Error damaged(const char* detail)
{
    return {ErrorCode::Failed,
            QCoreApplication::translate("base", "The file is a damaged or incomplete archive."),
            QCoreApplication::translate("base", "Nothing was read from it."),
            QCoreApplication::translate("base",
                                        "Get the file again from where it came, or open it in a spreadsheet "
                                        "program and save it anew."),
            QString::fromUtf8(detail)};
}

Error tooLarge(const std::string& name)
{
    return {ErrorCode::Failed,
            QCoreApplication::translate("base",
                                        "The archive unpacks to far more than a real document would hold."),
            QCoreApplication::translate("base", "Nothing was read from it."),
            QCoreApplication::translate(
                "base", "Do not trust this file; ask the sender for the data in another form."),
            QString::fromStdString(name)};
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

bool breaksRatio(quint64 unpacked, quint64 packed, const ZipLimits& limits)
{
    return unpacked > limits.ratioFloorBytes && unpacked / std::max<quint64>(packed, 1) > limits.ratio;
}

bool sameLetters(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

struct ZipReader::State {
    std::unique_ptr<zip_t, Discard> zip;
    std::vector<ZipEntry> entries;
    ZipLimits limits;
    quint64 totalRead = 0;
};

namespace {

/// Counts what comes out, because the sizes in the directory are the sender's claim only.
class EntryDevice final : public ZipEntryDevice {
public:
    EntryDevice(std::unique_ptr<zip_file_t, CloseFile> file, const ZipEntry& entry, const ZipLimits& limits,
                quint64& totalRead)
        : m_file(std::move(file)), m_entry(entry), m_limits(limits), m_totalRead(totalRead)
    {
        QIODevice::open(QIODevice::ReadOnly);
    }

    bool isSequential() const override { return true; }

    bool atEnd() const override { return m_ended && QIODevice::bytesAvailable() == 0; }

    const Error* failure() const override { return m_failed ? &m_error : nullptr; }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        if (m_failed)
            return -1;
        if (m_ended || maxSize == 0)
            return 0;
        const auto count = zip_fread(m_file.get(), data, static_cast<zip_uint64_t>(maxSize));
        if (count < 0)
            return stop(damaged(zip_file_strerror(m_file.get())));
        m_ended = count == 0;
        m_read += static_cast<quint64>(count);
        m_totalRead += static_cast<quint64>(count);
        if (m_read > m_limits.entryBytes || m_totalRead > m_limits.totalBytes ||
            breaksRatio(m_read, m_entry.packedSize, m_limits))
            return stop(tooLarge(m_entry.name));
        return count;
    }

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 stop(Error error)
    {
        m_failed = true;
        m_error = std::move(error);
        setErrorString(m_error.what);
        return -1;
    }

    std::unique_ptr<zip_file_t, CloseFile> m_file;
    ZipEntry m_entry;
    ZipLimits m_limits;
    quint64& m_totalRead;
    quint64 m_read = 0;
    bool m_ended = false;
    bool m_failed = false;
    Error m_error;
};

Result<std::vector<ZipEntry>> listEntries(zip_t* zip, const ZipLimits& limits)
{
    const auto count = zip_get_num_entries(zip, 0);
    if (count < 0 || static_cast<std::size_t>(count) > limits.entries)
        return fail(tooLarge("entries"));
    std::vector<ZipEntry> entries;
    quint64 total = 0;
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t stat;
        if (zip_stat_index(zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0 ||
            !(stat.valid & ZIP_STAT_NAME))
            return fail(damaged(zip_strerror(zip)));
        ZipEntry entry{stat.name, stat.size, stat.comp_size, static_cast<quint64>(index)};
        std::replace(entry.name.begin(), entry.name.end(), '\\', '/');
        if (entry.size > limits.entryBytes ||
            entry.size > limits.totalBytes - std::min(total, limits.totalBytes) ||
            breaksRatio(entry.size, entry.packedSize, limits))
            return fail(tooLarge(entry.name));
        total += entry.size;
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

ZipReader::ZipReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}

ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::openSource(void* source, const ZipLimits& limits)
{
    if (!source)
        return fail(damaged("no source"));
    auto state = std::make_unique<State>();
    state->limits = limits;
    zip_error_t error;
    zip_error_init(&error);
    state->zip.reset(zip_open_from_source(static_cast<zip_source_t*>(source), ZIP_RDONLY, &error));
    if (!state->zip) {
        const Error why = damaged(zip_error_strerror(&error));
        zip_source_free(static_cast<zip_source_t*>(source));
        zip_error_fini(&error);
        return fail(why);
    }
    MINGCHA_ASSIGN(state->entries, listEntries(state->zip.get(), limits));
    return ZipReader(std::move(state));
}

Result<ZipReader> ZipReader::open(const QString& path, const ZipLimits& limits)
{
    return openSource(zip_source_file_create(QFile::encodeName(path).constData(), 0, -1, nullptr), limits);
}

Result<ZipReader> ZipReader::openBytes(std::string_view bytes, const ZipLimits& limits)
{
    return openSource(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr), limits);
}

const std::vector<ZipEntry>& ZipReader::entries() const
{
    return m_state->entries;
}

const ZipEntry* ZipReader::find(std::string_view name) const
{
    const auto& all = m_state->entries;
    auto found =
        std::find_if(all.begin(), all.end(), [&](const ZipEntry& entry) { return entry.name == name; });
    if (found == all.end())
        found = std::find_if(all.begin(), all.end(),
                             [&](const ZipEntry& entry) { return sameLetters(entry.name, name); });
    return found == all.end() ? nullptr : &*found;
}

Result<std::unique_ptr<ZipEntryDevice>> ZipReader::device(const ZipEntry& entry) const
{
    std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(m_state->zip.get(), entry.index, 0));
    if (!file)
        return fail(damaged(zip_strerror(m_state->zip.get())));
    return std::make_unique<EntryDevice>(std::move(file), entry, m_state->limits, m_state->totalRead);
}

Result<QByteArray> ZipReader::read(const ZipEntry& entry) const
{
    MINGCHA_ASSIGN(const auto source, device(entry));
    QByteArray content = source->readAll();
    if (const Error* failure = source->failure())
        return fail(*failure);
    return content;
}

} // namespace mingcha::base
