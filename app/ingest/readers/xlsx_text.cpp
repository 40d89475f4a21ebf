// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/xlsx_text.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"

#include <map>

namespace mingcha::ingest {
namespace {

constexpr size_t mostFormats = 200'000;

/// The character unit of an escape `_xHHHH_` at `at`, or -1.
int escapeAt(const std::string& text, size_t at)
{
    if (at + 7 > text.size() || text[at + 1] != 'x' || text[at + 6] != '_')
        return -1;
    bool ok = false;
    const int unit = QByteArray::fromRawData(text.data() + at + 2, 4).toInt(&ok, 16);
    return ok ? unit : -1;
}

} // namespace

void readStringItem(XmlPart& xml, std::string& text)
{
    const int depth = xml.depth();
    bool inText = false;
    while (xml.next()) {
        if (xml.isStart()) {
            if (xml.is("rPh"))
                xml.skip();
            else
                inText = xml.is("t");
        } else if (xml.isEnd()) {
            if (xml.depth() == depth)
                break;
            inText = false;
        } else if (inText) {
            appendUtf8(text, xml.text());
        }
    }
    text = unescaped(std::move(text));
}

std::string unescaped(std::string text)
{
    if (text.find("_x") == std::string::npos)
        return text;
    QString plain;
    const auto flush = [&](std::string_view part) {
        plain += QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
    };
    size_t done = 0;
    for (size_t at = text.find('_'); at != std::string::npos; at = text.find('_', at)) {
        const int unit = escapeAt(text, at);
        if (unit < 0) {
            ++at;
            continue;
        }
        flush(std::string_view(text).substr(done, at - done));
        plain += QChar(static_cast<ushort>(unit));
        at += 7;
        done = at;
    }
    flush(std::string_view(text).substr(done));
    return plain.toStdString();
}

base::Result<SharedStrings> SharedStrings::read(const base::ZipReader& zip, const std::string& part,
                                                StorageBudget& budget, base::Progress* progress)
{
    SharedStrings strings;
    if (part.empty())
        return strings;
    MINGCHA_ASSIGN(const auto xml, XmlPart::open(zip, part, progress));
    std::string text;
    while (xml->next()) {
        if (!xml->isStart() || !xml->is("si"))
            continue;
        text.clear();
        readStringItem(*xml, text);
        MINGCHA_TRY(budget.take(text.size() + sizeof(size_t)));
        strings.m_text += text;
        strings.m_ends.push_back(strings.m_text.size());
    }
    MINGCHA_TRY(xml->status());
    return strings;
}

base::Result<std::vector<NumberFormat>> readCellFormats(const base::ZipReader& zip, const std::string& part)
{
    std::vector<NumberFormat> formats;
    if (part.empty())
        return formats;
    MINGCHA_ASSIGN(const auto xml, XmlPart::open(zip, part));
    std::map<int, NumberFormat> custom;
    bool inCells = false;
    while (xml->next()) {
        if (xml->is("cellXfs"))
            inCells = xml->isStart();
        if (!xml->isStart())
            continue;
        if (xml->is("numFmt"))
            custom[xml->intAttribute("numFmtId", -1)] = NumberFormat::ofCode(xml->attribute("formatCode"));
        if (inCells && xml->is("xf")) {
            const int id = xml->intAttribute("numFmtId", 0);
            const auto own = custom.find(id);
            formats.push_back(own != custom.end() ? own->second : NumberFormat::builtin(id));
        }
        if (formats.size() > mostFormats || custom.size() > mostFormats)
            return base::fail(damagedDocument(QStringLiteral("too many formats")));
    }
    MINGCHA_TRY(xml->status());
    return formats;
}

} // namespace mingcha::ingest
