// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "base/zip.h"

#include <QXmlStreamReader>

#include <memory>
#include <optional>
#include <string>

namespace mingcha::ingest {

/// One XML part of a spreadsheet package as a stream of tokens, with bounds: no document type (so no
/// entities), limited depth, no stretch of text beyond what a cell may hold.
class XmlPart {
public:
    static base::Result<std::unique_ptr<XmlPart>> open(const base::ZipReader& zip, const std::string& name,
                                                       base::Progress* progress = nullptr);
    ~XmlPart();

    /// To the next start, end or text; false at the end and on failure, see `status`.
    bool next();
    /// To the end of the element whose start is the current token.
    void skip();
    base::Result<void> status() const;

    bool isStart() const { return m_xml.isStartElement(); }

    bool isEnd() const { return m_xml.isEndElement(); }

    bool isText() const { return m_xml.isCharacters(); }

    /// Local name of the current element; namespaces differ between strict and transitional documents and are
    /// not looked at.
    QStringView name() const { return m_xml.name(); }

    bool is(const char* localName) const { return m_xml.name() == QLatin1String(localName); }

    QStringView text() const { return m_xml.text(); }

    /// Value of the attribute with that local name; a null view when there is none. Valid until the next
    /// token.
    QStringView attribute(const char* localName) const;
    /// Whether any attribute of that local name, of whatever namespace, has that value.
    bool hasAttribute(const char* localName, const char* value) const;
    int intAttribute(const char* localName, int otherwise) const;
    bool flag(const char* localName) const; ///< "1" or "true"

    int depth() const { return m_depth; } ///< of the current element; the root has 1

private:
    class Guard;
    XmlPart(std::unique_ptr<base::ZipEntryDevice> entry, quint64 size, base::Progress* progress);

    std::unique_ptr<base::ZipEntryDevice> m_entry;
    std::unique_ptr<Guard> m_guard;
    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    base::Progress* m_progress;
    int m_depth = 0;
    unsigned m_tokens = 0;
    std::optional<base::Error> m_error;
};

void appendUtf8(std::string& to, QStringView text);

} // namespace mingcha::ingest
