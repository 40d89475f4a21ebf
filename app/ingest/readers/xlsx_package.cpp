// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/xlsx_package.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"
#include "ingest/readers/xml_part.h"

#include <QStringList>

#include <map>

namespace mingcha::ingest {
namespace {

struct Relation {
    QString type; ///< last part of its URI: "worksheet", "styles" …
    std::string target;
};

using Relations = std::map<QString, Relation>;

/// The target as a part name: absolute (openpyxl writes them so) or relative to the folder of the part that
/// refers to it.
std::string resolved(const QString& target, const std::string& from)
{
    QStringList path;
    if (!target.startsWith(u'/')) {
        path = QString::fromStdString(from).split(u'/');
        path.removeLast();
    }
    for (const QString& step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == QLatin1String("..")) {
            if (!path.isEmpty())
                path.removeLast();
        } else if (step != QLatin1String(".")) {
            path.append(step);
        }
    }
    return path.join(u'/').toStdString();
}

base::Result<Relations> relationsOf(const base::ZipReader& zip, const std::string& part)
{
    const size_t slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
    const std::string file = slash == std::string::npos ? part : part.substr(slash + 1);
    MINGCHA_ASSIGN(const auto xml, XmlPart::open(zip, folder + "_rels/" + file + ".rels"));
    Relations relations;
    while (xml->next())
        if (xml->isStart() && xml->is("Relationship") &&
            xml->attribute("TargetMode") != QLatin1String("External"))
            relations[xml->attribute("Id").toString()] = {
                xml->attribute("Type").toString().section(u'/', -1),
                resolved(xml->attribute("Target").toString(), part)};
    MINGCHA_TRY(xml->status());
    return relations;
}

base::Result<std::string> workbookPart(const base::ZipReader& zip)
{
    MINGCHA_ASSIGN(const Relations roots, relationsOf(zip, std::string()));
    for (const auto& [id, relation] : roots)
        if (relation.type == QLatin1String("officeDocument"))
            return relation.target;
    return std::string("xl/workbook.xml");
}

} // namespace

base::Result<XlsxPackage> XlsxPackage::read(const base::ZipReader& zip)
{
    MINGCHA_ASSIGN(const std::string workbook, workbookPart(zip));
    MINGCHA_ASSIGN(const Relations relations, relationsOf(zip, workbook));
    XlsxPackage package;
    for (const auto& [id, relation] : relations) {
        if (relation.type == QLatin1String("sharedStrings"))
            package.sharedStrings = relation.target;
        else if (relation.type == QLatin1String("styles"))
            package.styles = relation.target;
    }

    MINGCHA_ASSIGN(const auto xml, XmlPart::open(zip, workbook));
    while (xml->next()) {
        if (!xml->isStart())
            continue;
        if (xml->is("workbookPr") && xml->flag("date1904"))
            package.dates = DateSystem::Since1904;
        if (!xml->is("sheet"))
            continue;
        const auto relation = relations.find(xml->attribute("id").toString());
        if (relation == relations.end())
            return base::fail(damagedDocument(QStringLiteral("sheet without relation")));
        if (relation->second.type != QLatin1String("worksheet"))
            continue; // a sheet that is one chart holds no cells
        const QStringView state = xml->attribute("state");
        package.sheets.push_back({xml->attribute("name").toString().toStdString(), relation->second.target,
                                  !state.isEmpty() && state != QLatin1String("visible")});
        if (package.sheets.size() > limits::sheets)
            return base::fail(damagedDocument(QStringLiteral("too many sheets")));
    }
    MINGCHA_TRY(xml->status());
    if (package.sheets.empty())
        return base::fail(damagedDocument(QStringLiteral("no worksheet")));
    return package;
}

} // namespace mingcha::ingest
