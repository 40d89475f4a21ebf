// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/ods_cell.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/number_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace mingcha::ingest {
namespace {

/// Joins the paragraphs of a cell; notes, drawings and ruby guides are no part of its text.
std::string paragraphs(XmlPart& xml)
{
    const int depth = xml.depth();
    std::string text;
    int paragraph = 0;
    int paragraphDepth = 0;
    while (xml.next() && !(xml.isEnd() && xml.depth() == depth)) {
        if (xml.isStart()) {
            if (xml.is("annotation") || xml.is("ruby-text") || xml.is("shapes") || xml.is("frame") ||
                xml.is("table"))
                xml.skip();
            else if ((xml.is("p") || xml.is("h")) && paragraphDepth == 0) {
                if (paragraph++ > 0)
                    text.push_back('\n');
                paragraphDepth = xml.depth();
            } else if (xml.is("s"))
                text.append(static_cast<size_t>(
                                std::clamp(xml.intAttribute("c", 1), 1, static_cast<int>(limits::cellBytes))),
                            ' ');
            else if (xml.is("tab"))
                text.push_back('\t');
            else if (xml.is("line-break"))
                text.push_back('\n');
        } else if (xml.isEnd()) {
            if (xml.depth() == paragraphDepth)
                paragraphDepth = 0;
        } else if (paragraphDepth > 0 && text.size() <= limits::cellBytes) {
            appendUtf8(text, xml.text());
        }
    }
    return text;
}

/// 2026-01-01T00:00:00 → 2026-01-01; a fraction of a second is left out.
std::string dateOf(QStringView value)
{
    std::string text = value.left(19).toString().toStdString();
    if (text.size() > 10 && text[10] == 'T')
        text[10] = ' ';
    return text.size() == 19 && text.ends_with(" 00:00:00") ? text.substr(0, 10) : text;
}

/// PT10H30M00S → 10:30:00.
std::string timeOf(QStringView value)
{
    static const QRegularExpression duration(
        QStringLiteral("^(-?)PT(\\d{1,9})H(\\d{1,2})M(\\d{1,2})(?:[.,]\\d*)?S$"));
    const auto match = duration.match(value.toString());
    if (!match.hasMatch())
        return value.toString().toStdString();
    const auto two = [&](int group) {
        return QStringLiteral("%1").arg(match.captured(group).toInt(), 2, 10, QLatin1Char('0'));
    };
    return (match.captured(1) + two(2) + u':' + two(3) + u':' + two(4)).toStdString();
}

/// LibreOffice marks error values; Gnumeric writes their names as the text of the formula.
bool isErrorName(const std::string& text)
{
    static const std::set<std::string_view> names{"#N/A",   "#DIV/0!", "#REF!", "#VALUE!",
                                                  "#NAME?", "#NUM!",   "#NULL!"};
    return names.contains(text);
}

/// A format of zeros shows 31001 as 0000031001; the paragraph holds what is shown.
bool isZeroPadded(const std::string& shown, const std::string& number)
{
    return shown.size() > number.size() && shown.ends_with(number) &&
           std::all_of(shown.begin(), shown.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           shown.find_first_not_of('0') >= shown.size() - number.size();
}

int count(const XmlPart& xml, const char* attribute)
{
    return std::max(xml.intAttribute(attribute, 1), 1);
}

} // namespace

OdsCell OdsCell::read(XmlPart& xml)
{
    OdsCell cell;
    cell.covered = xml.is("covered-table-cell");
    cell.repeated = count(xml, "number-columns-repeated");
    cell.columns = count(xml, "number-columns-spanned");
    cell.rows = count(xml, "number-rows-spanned");
    // office:value-type and calcext:value-type share their local name; the latter alone says "error".
    const QString type = xml.attribute("value-type").toString();
    const bool formula = !xml.attribute("formula").isNull();
    const QString value = xml.attribute("value").toString();
    const QString date = xml.attribute("date-value").toString();
    const QString time = xml.attribute("time-value").toString();
    const QString truth = xml.attribute("boolean-value").toString();
    const QStringView string = xml.attribute("string-value");
    const bool hasString = !string.isNull();
    std::string stored = string.toString().toStdString();
    cell.errorValue = xml.hasAttribute("value-type", "error");

    const std::string shown = paragraphs(xml);
    cell.formulaWithoutValue = formula && type.isEmpty();
    cell.errorValue = cell.errorValue || (formula && isErrorName(shown));
    if (cell.errorValue)
        return cell;
    if (type == QLatin1String("float") || type == QLatin1String("percentage") ||
        type == QLatin1String("currency")) {
        const std::string number = numberText(value.toStdString());
        cell.text = isZeroPadded(shown, number) ? shown : number;
    } else if (type == QLatin1String("date")) {
        cell.text = dateOf(date);
    } else if (type == QLatin1String("time")) {
        cell.text = timeOf(time);
    } else if (type == QLatin1String("boolean")) {
        cell.text = truth == QLatin1String("true") ? "TRUE" : "FALSE";
    } else {
        cell.text = hasString ? std::move(stored) : shown;
    }
    return cell;
}

} // namespace mingcha::ingest
