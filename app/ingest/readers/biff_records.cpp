// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/biff_records.h"

#include <algorithm>
#include <bit>

namespace mingcha::ingest::biff {
namespace {

constexpr uint8_t wideOption = 0x01;
constexpr uint8_t extendedOption = 0x04;
constexpr uint8_t richOption = 0x08;

uint16_t word(std::string_view bytes, size_t at)
{
    return static_cast<uint16_t>(static_cast<uint8_t>(bytes[at]) | static_cast<uint8_t>(bytes[at + 1]) << 8);
}

} // namespace

bool Reader::atPartEnd()
{
    while (m_part < m_parts.size() && m_at >= m_parts[m_part].size() && m_part + 1 < m_parts.size()) {
        ++m_part;
        m_at = 0;
    }
    return m_part >= m_parts.size() || m_at >= m_parts[m_part].size();
}

size_t Reader::left() const
{
    return m_part < m_parts.size() ? m_parts[m_part].size() - std::min(m_at, m_parts[m_part].size()) : 0;
}

uint8_t Reader::u8()
{
    if (atPartEnd()) {
        m_failed = true;
        return 0;
    }
    return static_cast<uint8_t>(m_parts[m_part][m_at++]);
}

uint16_t Reader::u16()
{
    const uint16_t low = u8();
    return static_cast<uint16_t>(low | u8() << 8);
}

uint32_t Reader::u32()
{
    const uint32_t low = u16();
    return low | static_cast<uint32_t>(u16()) << 16;
}

double Reader::f64()
{
    const uint64_t low = u32();
    return std::bit_cast<double>(low | static_cast<uint64_t>(u32()) << 32);
}

void Reader::skip(size_t bytes)
{
    while (bytes > 0) {
        if (atPartEnd()) {
            m_failed = true;
            return;
        }
        const size_t step = std::min(bytes, left());
        m_at += step;
        bytes -= step;
    }
}

/// Where a CONTINUE record begins amid the characters, its first byte says anew whether they are wide
/// ([MS-XLS] 2.5.293).
QString Reader::characters(size_t count, uint8_t options)
{
    QString text;
    bool wide = (options & wideOption) != 0;
    bool began = false;
    while (count > 0 && !m_failed) {
        const size_t before = m_part;
        if (atPartEnd()) {
            m_failed = true;
            break;
        }
        if (began && m_part != before)
            wide = (u8() & wideOption) != 0;
        began = true;
        const size_t now = std::min(count, wide ? left() / 2 : left());
        if (now == 0 && left() > 0) { // half a character before the border
            m_failed = true;
            break;
        }
        const std::string_view data = m_parts[m_part].substr(m_at, wide ? now * 2 : now);
        if (wide)
            for (size_t at = 0; at < data.size(); at += 2)
                text.append(QChar(word(data, at)));
        else
            text.append(QLatin1String(data.data(), static_cast<qsizetype>(data.size())));
        m_at += data.size();
        count -= now;
    }
    return text;
}

QString Reader::string()
{
    const size_t count = u16();
    return characters(count, u8());
}

QString Reader::shortString()
{
    const size_t count = u8();
    return characters(count, u8());
}

QString Reader::richString()
{
    const size_t count = u16();
    const uint8_t options = u8();
    const size_t runs = (options & richOption) != 0 ? u16() : 0;
    const size_t extended = (options & extendedOption) != 0 ? u32() : 0;
    const QString text = characters(count, options);
    skip(runs * 4 + extended);
    return text;
}

bool Stream::next(Record& record)
{
    if (m_at + 4 > m_bytes.size())
        return false;
    const size_t size = word(m_bytes, m_at + 2);
    if (m_at + 4 + size > m_bytes.size()) {
        m_truncated = true;
        return false;
    }
    record = {static_cast<Type>(word(m_bytes, m_at)), m_bytes.substr(m_at + 4, size)};
    m_at += 4 + size;
    return true;
}

Reader Stream::continued(const Record& record)
{
    std::vector<std::string_view> parts{record.data};
    while (m_at + 4 <= m_bytes.size() && static_cast<Type>(word(m_bytes, m_at)) == Type::Continue) {
        Record part{};
        if (!next(part))
            break;
        parts.push_back(part.data);
    }
    return Reader(std::move(parts));
}

} // namespace mingcha::ingest::biff
