// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QXmlStreamWriter>
#include <initializer_list>

namespace mingcha::reports {

/// WordprocessingML with the prefix left out by the caller: `open("p")` writes <w:p>, attributes get the same prefix.
class WordXml {
public:
    using Attributes = std::initializer_list<std::pair<const char*, QString>>;

    explicit WordXml(const char* root) : m_xml(&m_bytes)
    {
        m_xml.writeStartDocument(QStringLiteral("1.0"), true);
        m_xml.writeStartElement(name(root));
        m_xml.writeAttribute(QStringLiteral("xmlns:w"), QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main"));
        m_xml.writeAttribute(QStringLiteral("xmlns:r"), QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships"));
    }
    void open(const char* element, Attributes attributes = {})
    {
        m_xml.writeStartElement(name(element));
        write(attributes);
    }
    void attribute(const char* attribute, const QString& val) { m_xml.writeAttribute(name(attribute), val); }
    void close() { m_xml.writeEndElement(); }
    void empty(const char* element, Attributes attributes = {})
    {
        m_xml.writeEmptyElement(name(element));
        write(attributes);
    }
    /// <w:element w:val="…"/>
    void value(const char* element, const QString& val) { empty(element, {{"val", val}}); }
    void value(const char* element, int val) { value(element, QString::number(val)); }

    /// A run with the given run properties already written by `properties` (may be nothing), and its text; line ends become breaks.
    template <class Properties>
    void run(const QString& text, Properties properties)
    {
        open("r");
        properties();
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                empty("br");
            m_xml.writeStartElement(name("t"));
            m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
            m_xml.writeCharacters(printable(lines[i]));
            m_xml.writeEndElement();
        }
        close();
    }
    void run(const QString& text) { run(text, [] {}); }

    QXmlStreamWriter& raw() { return m_xml; }
    QByteArray finish()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    static QString name(const char* element) { return QLatin1String("w:") + QLatin1String(element); }
    void write(Attributes attributes)
    {
        for (const auto& [attribute, val] : attributes)
            m_xml.writeAttribute(name(attribute), val);
    }
    /// XML 1.0 knows no control characters besides tab and line ends; a cell that was pasted with one must not spoil the document.
    static QString printable(QString text)
    {
        text.removeIf([](QChar c) { return (c.unicode() < 0x20 && c != u'\t') || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF; });
        return text;
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

}  // namespace mingcha::reports
