// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"
#include "reports/output/docx_parts.h"
#include "reports/output/target_file.h"
#include "reports/output/word_xml.h"
#include "reports/report.h"

using namespace Qt::StringLiterals;

namespace mingcha::reports {
namespace {

const QString officeRelation = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s;
const QString packageRelation = u"http://schemas.openxmlformats.org/package/2006/relationships/"_s;
const QString wordType = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;

QByteArray contentTypes()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Types"_s);
    xml.writeDefaultNamespace(u"http://schemas.openxmlformats.org/package/2006/content-types"_s);
    const auto add = [&xml](const QString& element, const QString& attribute, const QString& what, const QString& type) {
        xml.writeEmptyElement(element);
        xml.writeAttribute(attribute, what);
        xml.writeAttribute(u"ContentType"_s, type);
    };
    add(u"Default"_s, u"Extension"_s, u"rels"_s, u"application/vnd.openxmlformats-package.relationships+xml"_s);
    add(u"Default"_s, u"Extension"_s, u"xml"_s, u"application/xml"_s);
    add(u"Default"_s, u"Extension"_s, u"png"_s, u"image/png"_s);
    add(u"Override"_s, u"PartName"_s, u"/word/document.xml"_s, wordType + u"document.main+xml"_s);
    for (const auto& part : {u"styles"_s, u"settings"_s, u"fontTable"_s, u"footer"_s})
        add(u"Override"_s, u"PartName"_s, u"/word/%1.xml"_s.arg(part), wordType + part + u"+xml"_s);
    add(u"Override"_s, u"PartName"_s, u"/docProps/core.xml"_s, u"application/vnd.openxmlformats-package.core-properties+xml"_s);
    add(u"Override"_s, u"PartName"_s, u"/docProps/app.xml"_s, u"application/vnd.openxmlformats-officedocument.extended-properties+xml"_s);
    xml.writeEndDocument();
    return bytes;
}

struct Relation {
    QString id, type, target;
};

QByteArray relations(const std::vector<Relation>& list)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Relationships"_s);
    xml.writeDefaultNamespace(u"http://schemas.openxmlformats.org/package/2006/relationships"_s);
    for (const Relation& relation : list) {
        xml.writeEmptyElement(u"Relationship"_s);
        xml.writeAttribute(u"Id"_s, relation.id);
        xml.writeAttribute(u"Type"_s, relation.type);
        xml.writeAttribute(u"Target"_s, relation.target);
    }
    xml.writeEndDocument();
    return bytes;
}

/// Title and language; no person, no path, no moment of printing.
QByteArray coreProperties(const Document& document)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const QString dublin = u"http://purl.org/dc/elements/1.1/"_s, terms = u"http://purl.org/dc/terms/"_s, core = u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s,
                  instance = u"http://www.w3.org/2001/XMLSchema-instance"_s;
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeNamespace(core, u"cp"_s);
    xml.writeNamespace(dublin, u"dc"_s);
    xml.writeNamespace(terms, u"dcterms"_s);
    xml.writeNamespace(instance, u"xsi"_s);
    xml.writeStartElement(core, u"coreProperties"_s);
    xml.writeTextElement(dublin, u"title"_s, document.title);
    xml.writeTextElement(dublin, u"creator"_s, u"Mingcha"_s);
    xml.writeTextElement(dublin, u"language"_s, document.language);
    xml.writeStartElement(terms, u"created"_s);
    xml.writeAttribute(instance, u"type"_s, u"dcterms:W3CDTF"_s);
    xml.writeCharacters(u"2000-01-01T00:00:00Z"_s);
    xml.writeEndDocument();
    return bytes;
}

QByteArray appProperties()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Properties"_s);
    xml.writeDefaultNamespace(u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"_s);
    xml.writeTextElement(u"Application"_s, u"Mingcha"_s);
    xml.writeEndDocument();
    return bytes;
}

QByteArray settings()
{
    WordXml xml("settings");
    xml.value("defaultTabStop", 420);
    xml.value("characterSpacingControl", u"compressPunctuation"_s);
    xml.open("compat");
    xml.empty("compatSetting", {{"name", u"compatibilityMode"_s}, {"uri", u"http://schemas.microsoft.com/office/word"_s}, {"val", u"15"_s}});
    xml.close();
    xml.empty("themeFontLang", {{"val", u"en-US"_s}, {"eastAsia", u"zh-CN"_s}});
    return xml.finish();
}

}  // namespace

base::Result<QByteArray> docxBytes(const Document& document)
{
    const WordBody body = wordBody(document);
    std::vector<Relation> parts;
    for (const auto& part : {u"styles"_s, u"settings"_s, u"fontTable"_s})
        parts.push_back({u"rId_"_s + part, officeRelation + part, part + u".xml"_s});
    parts.push_back({u"rIdFooter"_s, officeRelation + u"footer"_s, u"footer.xml"_s});
    for (size_t i = 1; i <= body.pictures.size(); ++i)
        parts.push_back({u"rIdPic%1"_s.arg(i), officeRelation + u"image"_s, u"media/image%1.png"_s.arg(i)});

    base::ZipWriter zip;
    zip.add("[Content_Types].xml", contentTypes());
    zip.add("_rels/.rels", relations({{u"rId1"_s, officeRelation + u"officeDocument"_s, u"word/document.xml"_s},
                                      {u"rId2"_s, packageRelation + u"metadata/core-properties"_s, u"docProps/core.xml"_s},
                                      {u"rId3"_s, officeRelation + u"extended-properties"_s, u"docProps/app.xml"_s}}));
    zip.add("word/document.xml", body.xml);
    zip.add("word/_rels/document.xml.rels", relations(parts));
    zip.add("word/styles.xml", wordStyles(document));
    zip.add("word/settings.xml", settings());
    zip.add("word/fontTable.xml", wordFontTable());
    zip.add("word/footer.xml", wordFooter(document));
    for (size_t i = 0; i < body.pictures.size(); ++i)
        zip.add("word/media/image" + std::to_string(i + 1) + ".png", body.pictures[i], base::ZipWriter::Packing::Stored);
    zip.add("docProps/core.xml", coreProperties(document));
    zip.add("docProps/app.xml", appProperties());
    return zip.finish();
}

base::Result<void> writeDocx(const Document& document, const QString& path, bool overwrite)
{
    MINGCHA_ASSIGN(const QByteArray bytes, docxBytes(document));
    return saveBytes(path, bytes, overwrite);
}

}  // namespace mingcha::reports
