// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/xlsx_reader.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"
#include "ingest/readers/xlsx_package.h"
#include "ingest/readers/xlsx_text.h"

namespace mingcha::ingest {
namespace {

struct CellRef {
    int row = 0; ///< 0: not a reference
    int column = 0;
};

CellRef cellRef(QStringView text)
{
    CellRef ref;
    qsizetype at = 0;
    for (; at < text.size() && text[at] >= u'A' && text[at] <= u'Z' && at < 3; ++at)
        ref.column = ref.column * 26 + (text[at].unicode() - 'A' + 1);
    bool ok = false;
    ref.row = text.mid(at).toInt(&ok);
    return ok && at > 0 && ref.row > 0 ? ref : CellRef();
}

class WorksheetReader {
public:
    WorksheetReader(XmlPart& xml, const XlsxPackage& package, const SharedStrings& strings,
                    const std::vector<NumberFormat>& formats, SheetBuilder& sheet)
        : m_xml(xml), m_dates(package.dates), m_strings(strings), m_formats(formats), m_sheet(sheet)
    {}

    base::Result<void> run()
    {
        while (m_xml.next()) {
            if (!m_xml.isStart())
                continue;
            if (m_xml.is("row"))
                MINGCHA_TRY(readRow());
            else if (m_xml.is("col"))
                readColumns();
            else if (m_xml.is("mergeCell"))
                MINGCHA_TRY(readMerge());
        }
        return m_xml.status();
    }

private:
    base::Result<void> readRow()
    {
        m_row = m_xml.intAttribute("r", m_row + 1);
        m_column = 0;
        if (m_xml.flag("hidden"))
            m_sheet.hideRow();
        const int depth = m_xml.depth();
        while (m_xml.next() && !(m_xml.isEnd() && m_xml.depth() == depth))
            if (m_xml.isStart() && m_xml.is("c"))
                MINGCHA_TRY(readCell());
        return m_sheet.endRow(m_row);
    }

    void readColumns()
    {
        if (m_xml.flag("hidden"))
            m_sheet.hideColumns(m_xml.intAttribute("min", 1), m_xml.intAttribute("max", 1));
    }

    base::Result<void> readMerge()
    {
        const QStringView ref = m_xml.attribute("ref");
        const qsizetype colon = ref.indexOf(u':');
        const CellRef first = cellRef(ref.left(colon < 0 ? ref.size() : colon));
        const CellRef last = colon < 0 ? first : cellRef(ref.mid(colon + 1));
        if (first.row == 0 || last.row < first.row || last.column < first.column)
            return base::fail(damagedDocument(QStringLiteral("merged range %1").arg(ref)));
        m_sheet.addMerge({first.row, first.column, last.row, last.column});
        return {};
    }

    base::Result<void> readCell()
    {
        const QStringView place = m_xml.attribute("r");
        m_column = place.isEmpty() ? m_column + 1 : cellRef(place).column;
        m_type = m_xml.attribute("t").toString();
        const int style = m_xml.intAttribute("s", 0);
        m_text.clear();
        bool formula = false, value = false;
        const int depth = m_xml.depth();
        while (m_xml.next() && !(m_xml.isEnd() && m_xml.depth() == depth)) {
            if (!m_xml.isStart())
                continue;
            if (m_xml.is("v")) {
                readValue();
                value = true;
            } else if (m_xml.is("is")) {
                readStringItem(m_xml, m_text);
            } else {
                formula = formula || m_xml.is("f");
                m_xml.skip();
            }
        }
        // A formula that gave an empty text says so by its type; openpyxl writes an empty value when it has
        // none.
        if (formula && (!value || (m_text.empty() && m_type != QLatin1String("str"))))
            m_sheet.warn(warning::formulaWithoutValue, m_row, m_column);
        return store(style);
    }

    void readValue()
    {
        const int depth = m_xml.depth();
        while (m_xml.next() && !(m_xml.isEnd() && m_xml.depth() == depth))
            if (m_xml.isText())
                appendUtf8(m_text, m_xml.text());
    }

    base::Result<void> store(int style)
    {
        if (m_text.empty())
            return {};
        if (m_sheet.hasText(m_column))
            return base::fail(damagedDocument(QStringLiteral("cell %1 occurs twice")
                                                  .arg(QString::fromStdString(cellName(m_row, m_column)))));
        if (m_type == QLatin1String("inlineStr"))
            return m_sheet.setCell(m_column, m_text);
        if (m_type == QLatin1String("s"))
            return storeShared();
        if (m_type == QLatin1String("str"))
            return m_sheet.setCell(m_column, unescaped(m_text));
        if (m_type == QLatin1String("b"))
            return m_sheet.setCell(m_column, m_text == "0" ? "FALSE" : "TRUE");
        if (m_type == QLatin1String("d"))
            return m_sheet.setCell(m_column, isoDate());
        if (m_type == QLatin1String("e")) {
            m_sheet.warn(warning::errorValue, m_row, m_column);
            return {};
        }
        const bool known = style >= 0 && static_cast<size_t>(style) < m_formats.size();
        return m_sheet.setCell(
            m_column,
            formattedNumber(m_text, known ? m_formats[static_cast<size_t>(style)] : NumberFormat(), m_dates));
    }

    base::Result<void> storeShared()
    {
        bool ok = false;
        const qulonglong index = QByteArray::fromStdString(m_text).toULongLong(&ok);
        if (!ok || index >= m_strings.size())
            return base::fail(
                damagedDocument(QStringLiteral("shared string %1").arg(QString::fromStdString(m_text))));
        return m_sheet.setCell(m_column, m_strings.at(index));
    }

    /// Strict documents spell dates out: 2026-01-01T00:00:00.
    std::string isoDate() const
    {
        std::string date = m_text;
        if (const size_t t = date.find('T'); t != std::string::npos)
            date[t] = ' ';
        if (date.ends_with('Z'))
            date.pop_back();
        const size_t midnight = date.find(" 00:00:00");
        return midnight == std::string::npos ? date : date.substr(0, midnight);
    }

    XmlPart& m_xml;
    DateSystem m_dates;
    const SharedStrings& m_strings;
    const std::vector<NumberFormat>& m_formats;
    SheetBuilder& m_sheet;
    int m_row = 0;
    int m_column = 0;
    QString m_type;
    std::string m_text;
};

} // namespace

base::Result<std::vector<std::unique_ptr<Sheet>>> readXlsx(const base::ZipReader& zip,
                                                           base::Progress* progress)
{
    MINGCHA_ASSIGN(const XlsxPackage package, XlsxPackage::read(zip));
    MINGCHA_ASSIGN(const auto formats, readCellFormats(zip, package.styles));
    StorageBudget budget;
    MINGCHA_ASSIGN(const SharedStrings strings,
                   SharedStrings::read(zip, package.sharedStrings, budget, progress));
    std::vector<std::unique_ptr<Sheet>> sheets;
    for (const XlsxPackage::SheetPart& part : package.sheets) {
        SheetBuilder sheet(part.name, part.hidden, budget);
        MINGCHA_ASSIGN(const auto xml, XmlPart::open(zip, part.part, progress));
        MINGCHA_TRY(WorksheetReader(*xml, package, strings, formats, sheet).run());
        sheets.push_back(sheet.finish());
    }
    return sheets;
}

} // namespace mingcha::ingest
