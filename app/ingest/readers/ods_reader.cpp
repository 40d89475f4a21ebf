// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/ods_reader.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/ods_cell.h"
#include "ingest/readers/read_error.h"
#include "ingest/readers/sheet_builder.h"

#include <QCoreApplication>

#include <set>

namespace mingcha::ingest {
namespace {

class TableReader {
public:
    TableReader(XmlPart& xml, SheetBuilder& sheet) : m_xml(xml), m_sheet(sheet) {}

    /// Reads the table:table whose start is the current token.
    base::Result<void> run()
    {
        const int depth = m_xml.depth();
        while (m_xml.next() && !(m_xml.isEnd() && m_xml.depth() == depth)) {
            if (!m_xml.isStart())
                continue;
            if (m_xml.is("table-row"))
                MINGCHA_TRY(readRow());
            else if (m_xml.is("table-column"))
                readColumn();
            else if (m_xml.is("shapes") || m_xml.is("table"))
                m_xml.skip();
        }
        return {};
    }

private:
    void readColumn()
    {
        const int count = m_xml.intAttribute("number-columns-repeated", 1);
        if (isHidden())
            m_sheet.hideColumns(m_nextColumn, m_nextColumn + std::clamp(count, 1, limits::columns) - 1);
        m_nextColumn = std::min(m_nextColumn + std::clamp(count, 1, limits::columns), limits::columns + 1);
    }

    bool isHidden() const
    {
        const QStringView visibility = m_xml.attribute("visibility");
        return visibility == QLatin1String("collapse") || visibility == QLatin1String("filter");
    }

    base::Result<void> readRow()
    {
        const int repeated =
            std::clamp(m_xml.intAttribute("number-rows-repeated", 1), 1, limits::sheetRows + 1);
        if (isHidden())
            m_sheet.hideRow();
        m_column = 1;
        const int depth = m_xml.depth();
        while (m_xml.next() && !(m_xml.isEnd() && m_xml.depth() == depth))
            if (m_xml.isStart() && (m_xml.is("table-cell") || m_xml.is("covered-table-cell")))
                MINGCHA_TRY(storeCell(OdsCell::read(m_xml)));
        MINGCHA_TRY(m_sheet.endRepeatedRow(m_row, repeated));
        m_row = std::min(m_row + repeated, limits::sheetRows + 1);
        return {};
    }

    base::Result<void> storeCell(const OdsCell& cell)
    {
        if (cell.errorValue)
            m_sheet.warn(warning::errorValue, m_row, m_column);
        if (cell.formulaWithoutValue)
            m_sheet.warn(warning::formulaWithoutValue, m_row, m_column);
        if (cell.covered && !cell.text.empty())
            m_sheet.warn(warning::coveredText, m_row, m_column);
        if (cell.columns > 1 || cell.rows > 1)
            m_sheet.addMerge({m_row, m_column, m_row + std::min(cell.rows, limits::sheetRows) - 1,
                              m_column + std::min(cell.columns, limits::columns) - 1});
        if (cell.repeated > limits::columns && cell.text.empty()) {
            m_column = limits::columns + 1;
            return {};
        }
        for (int n = 0; !cell.text.empty() && n < cell.repeated; ++n)
            MINGCHA_TRY(m_sheet.setCell(m_column + n, cell.text));
        m_column = std::min(m_column + std::min(cell.repeated, limits::columns), limits::columns + 1);
        return {};
    }

    XmlPart& m_xml;
    SheetBuilder& m_sheet;
    int m_row = 1;
    int m_column = 1;
    int m_nextColumn = 1;
};

class ContentReader {
public:
    explicit ContentReader(XmlPart& xml) : m_xml(xml) {}

    base::Result<std::vector<std::unique_ptr<Sheet>>> run()
    {
        QString style;
        while (m_xml.next()) {
            if (!m_xml.isStart())
                continue;
            if (m_xml.is("style") && m_xml.attribute("family") == QLatin1String("table"))
                style = m_xml.attribute("name").toString();
            else if (m_xml.is("table-properties") && m_xml.attribute("display") == QLatin1String("false"))
                m_hiddenStyles.insert(style);
            else if (m_xml.is("tracked-changes"))
                m_xml.skip();
            else if (m_xml.is("table"))
                MINGCHA_TRY(readTable());
        }
        MINGCHA_TRY(m_xml.status());
        if (m_sheets.empty())
            return base::fail(damagedDocument(QStringLiteral("no table")));
        return std::move(m_sheets);
    }

private:
    base::Result<void> readTable()
    {
        if (m_sheets.size() >= limits::sheets)
            return base::fail(damagedDocument(QStringLiteral("too many tables")));
        SheetBuilder sheet(m_xml.attribute("name").toString().toStdString(),
                           m_hiddenStyles.contains(m_xml.attribute("style-name").toString()), m_budget);
        MINGCHA_TRY(TableReader(m_xml, sheet).run());
        m_sheets.push_back(sheet.finish());
        return {};
    }

    XmlPart& m_xml;
    StorageBudget m_budget;
    std::set<QString> m_hiddenStyles;
    std::vector<std::unique_ptr<Sheet>> m_sheets;
};

base::Result<void> refuseEncrypted(const base::ZipReader& zip)
{
    if (!zip.find("META-INF/manifest.xml"))
        return {};
    MINGCHA_ASSIGN(const auto xml, XmlPart::open(zip, "META-INF/manifest.xml"));
    while (xml->next())
        if (xml->isStart() && xml->is("encryption-data"))
            return base::fail(encryptedDocument());
    return {}; // a manifest that cannot be read to its end tells nothing; the content decides
}

} // namespace

base::Result<std::vector<std::unique_ptr<Sheet>>> readOds(const base::ZipReader& zip,
                                                          base::Progress* progress)
{
    MINGCHA_TRY(refuseEncrypted(zip));
    MINGCHA_ASSIGN(const auto xml, XmlPart::open(zip, "content.xml", progress));
    return ContentReader(*xml).run();
}

} // namespace mingcha::ingest
