// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/html_reader.h"

#include "ingest/readers/html_table.h"
#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"
#include "ingest/readers/transcoding.h"

#include <QByteArray>
#include <QCoreApplication>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace mingcha::ingest {
namespace {

/// Receives the tokens of libxml2's forgiving HTML parser; no tree is built.
class PageReader {
public:
    base::Result<std::vector<std::unique_ptr<Sheet>>> run(std::string_view utf8)
    {
        htmlSAXHandler handler;
        std::memset(&handler, 0, sizeof handler);
        handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
            of(self).start(text(name), attributes);
        };
        handler.endElement = [](void* self, const xmlChar* name) { of(self).end(text(name)); };
        handler.characters = [](void* self, const xmlChar* chars, int length) {
            of(self).characters({reinterpret_cast<const char*>(chars), static_cast<size_t>(length)});
        };
        handler.ignorableWhitespace = handler.characters;
        const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxt*)> parser(htmlNewParserCtxt(),
                                                                                htmlFreeParserCtxt);
        if (!parser)
            return base::fail(damagedDocument(QStringLiteral("no HTML parser")));
        m_parser = parser.get();
        *m_parser->sax = handler;
        m_parser->userData = this;
        htmlCtxtReadMemory(m_parser, utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                               HTML_PARSE_IGNORE_ENC);
        while (!m_error && !m_open.empty())
            finishTable();
        if (m_error)
            return base::fail(*m_error);
        if (m_sheets.empty())
            return base::fail(readError(
                QCoreApplication::translate("ingest",
                                            "The file is a web page without a table that holds text."),
                QCoreApplication::translate("ingest",
                                            "Export the data again, as a spreadsheet or as CSV text.")));
        return std::move(m_sheets);
    }

private:
    static PageReader& of(void* self) { return *static_cast<PageReader*>(self); }

    static std::string_view text(const xmlChar* chars)
    {
        return chars ? reinterpret_cast<const char*>(chars) : "";
    }

    static std::string_view attribute(const xmlChar** attributes, std::string_view name)
    {
        for (; attributes && attributes[0]; attributes += 2)
            if (text(attributes[0]) == name)
                return text(attributes[1]);
        return {};
    }

    static int number(std::string_view text)
    {
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()))
            .trimmed()
            .toInt(); // 0 when it is none
    }

    static bool isHidden(std::string_view style)
    {
        return QByteArray(style.data(), static_cast<qsizetype>(style.size()))
            .toLower()
            .replace(' ', "")
            .contains("display:none");
    }

    void start(std::string_view name, const xmlChar** attributes)
    {
        if (name == "script" || name == "style")
            ++m_silent;
        else if (name == "table")
            startTable();
        else if (m_open.empty())
            return;
        else if (name == "tr")
            check(m_open.back().startRow(isHidden(attribute(attributes, "style"))));
        else if (name == "td" || name == "th")
            check(m_open.back().startCell(number(attribute(attributes, "colspan")),
                                          number(attribute(attributes, "rowspan")),
                                          std::string(attribute(attributes, "x:num"))));
        else if (name == "caption")
            m_caption.emplace();
        else if (name == "br" || name == "p" || name == "div")
            m_open.back().addBreak();
    }

    void end(std::string_view name)
    {
        if (name == "script" || name == "style")
            m_silent = std::max(m_silent - 1, 0);
        else if (m_open.empty())
            return;
        else if (name == "table")
            finishTable();
        else if (name == "tr")
            check(m_open.back().endRow());
        else if (name == "td" || name == "th")
            check(m_open.back().endCell());
        else if (name == "caption" && m_caption) {
            m_open.back().setName(QString::fromStdString(*m_caption).simplified().toStdString());
            m_caption.reset();
        }
    }

    void characters(std::string_view chars)
    {
        if (m_silent > 0 || m_open.empty())
            return;
        if (m_caption)
            *m_caption += chars.substr(0, limits::cellBytes - std::min(m_caption->size(), limits::cellBytes));
        else
            m_open.back().addText(chars);
    }

    void startTable()
    {
        if (m_open.size() >= static_cast<size_t>(limits::xmlDepth))
            return stop(damagedDocument(QStringLiteral("tables nested too deep")));
        if (m_sheets.size() >= limits::sheets)
            return stop(damagedDocument(QStringLiteral("too many tables")));
        m_open.emplace_back("table" + std::to_string(++m_tables), m_budget);
    }

    void finishTable()
    {
        check(m_open.back().endRow());
        if (!m_open.back().empty())
            m_sheets.push_back(m_open.back().finish());
        m_open.pop_back();
    }

    void check(const base::Result<void>& result)
    {
        if (!result)
            stop(result.error());
    }

    void stop(base::Error error)
    {
        if (!m_error)
            m_error = std::move(error);
        xmlStopParser(m_parser);
    }

    htmlParserCtxt* m_parser = nullptr;
    StorageBudget m_budget;
    std::vector<HtmlTable> m_open; ///< the innermost last
    std::vector<std::unique_ptr<Sheet>> m_sheets;
    std::optional<std::string> m_caption;
    std::optional<base::Error> m_error;
    int m_silent = 0;
    int m_tables = 0;
};

} // namespace

base::Result<std::vector<std::unique_ptr<Sheet>>> readHtml(std::string_view utf8)
{
    if (utf8.size() > limits::documentFileBytes)
        return base::fail(
            tooLarge(QCoreApplication::translate("ingest", "The web page is larger than 512 MB.")));
    return PageReader().run(utf8);
}

std::optional<std::string> declaredCharset(std::string_view head)
{
    const QByteArray lower =
        QByteArray(head.data(), static_cast<qsizetype>(std::min<size_t>(head.size(), 4096))).toLower();
    const qsizetype at = lower.indexOf("charset=");
    if (at < 0)
        return std::nullopt;
    qsizetype from = at + 8;
    while (from < lower.size() && (lower[from] == '"' || lower[from] == '\'' || lower[from] == ' '))
        ++from;
    qsizetype to = from;
    while (to < lower.size() &&
           (std::isalnum(static_cast<unsigned char>(lower[to])) || lower[to] == '-' || lower[to] == '_'))
        ++to;
    const std::string name = lower.mid(from, to - from).toStdString();
    if (name.starts_with("gb") || name == "x-gbk")
        return "GB18030";
    return canTranscode(name) ? std::optional(name) : std::nullopt;
}

} // namespace mingcha::ingest
