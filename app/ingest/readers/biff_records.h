// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace mingcha::ingest::biff {

/// Record numbers of [MS-XLS] 2.3.
enum class Type : uint16_t {
    Formula = 0x0006,
    Eof = 0x000A,
    Date1904 = 0x0022,
    FilePass = 0x002F,
    Continue = 0x003C,
    ColInfo = 0x007D,
    BoundSheet = 0x0085,
    MulRk = 0x00BD,
    RString = 0x00D6,
    Xf = 0x00E0,
    MergeCells = 0x00E5,
    Sst = 0x00FC,
    LabelSst = 0x00FD,
    Number = 0x0203,
    Label = 0x0204,
    BoolErr = 0x0205,
    String = 0x0207,
    Row = 0x0208,
    Rk = 0x027E,
    Format = 0x041E,
    Bof = 0x0809,
};

/// Reads little-endian values from a record and the CONTINUE records behind it. Past the end it gives zeros
/// and says so.
class Reader {
public:
    explicit Reader(std::vector<std::string_view> parts) : m_parts(std::move(parts)) {}

    explicit Reader(std::string_view data) : m_parts{data} {}

    uint8_t u8();
    uint16_t u16();
    uint32_t u32();
    double f64();
    void skip(size_t bytes);
    size_t left() const; ///< in the current part

    bool failed() const { return m_failed; }

    /// XLUnicodeString: 16-bit length, option byte, characters.
    QString string();
    /// ShortXLUnicodeString: 8-bit length.
    QString shortString();
    /// XLUnicodeRichExtendedString of the shared string table; format runs and phonetic data are passed over.
    QString richString();

private:
    bool atPartEnd();
    QString characters(size_t count, uint8_t options);

    std::vector<std::string_view> m_parts;
    size_t m_part = 0;
    size_t m_at = 0;
    bool m_failed = false;
};

struct Record {
    Type type;
    std::string_view data;
};

/// Steps through the records of a workbook stream.
class Stream {
public:
    explicit Stream(std::string_view bytes, size_t at = 0) : m_bytes(bytes), m_at(at) {}

    /// False at the end; a record cut short ends the stream and sets `truncated`.
    bool next(Record& record);
    /// The record's data together with the CONTINUE records that follow it, which are passed.
    Reader continued(const Record& record);

    bool truncated() const { return m_truncated; }

private:
    std::string_view m_bytes;
    size_t m_at;
    bool m_truncated = false;
};

} // namespace mingcha::ingest::biff
