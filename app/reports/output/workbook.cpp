// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/output/workbook.h"

#include "reports/output/c_numbers.h"
#include "reports/output/target_file.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <fcntl.h>
#include <map>
#include <numeric>
#include <unistd.h>
#include <xlsxwriter.h>

namespace mingcha::reports {
namespace {

/// Rows of a worksheet (ECMA-376 readers all share Excel's limit), and the longest text of a cell.
constexpr size_t sheetRows = 1'048'576;
constexpr qsizetype cellCharacters = 32'767;
/// A double keeps fifteen digits of any decimal; a longer number goes in as text, with all of them.
constexpr int exactDigits = 15;

QByteArray sheetName(const QString& wished, int number, int part)
{
    QString name = wished.isEmpty() ? QCoreApplication::translate("reports", "Sheet %1").arg(number) : wished;
    for (const QChar forbidden : QStringView(u"[]:*?/\\'"))
        name.replace(forbidden, QLatin1Char(' '));
    const QString suffix = part > 1 ? QStringLiteral(" (%1)").arg(part) : QString();
    constexpr qsizetype longest = 31;
    return (name.left(longest - suffix.size()) + suffix).toUtf8();
}

/// Lines a text takes in a column of a width in characters: Han characters count twice, and a little is lost at the end of each line.
int linesOf(const QString& text, double width)
{
    int lines = 0;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        double units = 0;
        for (const QChar c : line)
            units += c.unicode() >= 0x2E80 ? 2 : 1;
        lines += std::max(1, int(std::ceil(units / std::max(1.0, width - 1))));
    }
    return lines;
}

struct Formats {
    lxw_format* heading;
    lxw_format* note;
    lxw_format* header;
    lxw_format* text;
    std::vector<lxw_format*> columns, totals;
    std::map<std::pair<int, bool>, lxw_format*> decimals;   ///< by decimals, bold or not
};

class WorkbookWriter {
public:
    WorkbookWriter(lxw_workbook* book, const WorkbookSetup& setup) : m_book(book), m_setup(setup) {}

    /// False when a text is too long for a cell. A sheet that is full goes on in the next one.
    bool add(const Sheet& sheet, int number)
    {
        bool good = begin(sheet, number, sheet.rows.empty());
        for (size_t i = 0; i < sheet.rows.size() && good; ++i)
            good = put(sheet.rows[i]);
        return good && end();
    }

    base::Result<bool> add(const Sheet& sheet, int number, const RowSource& rows)
    {
        bool good = begin(sheet, number, false);
        MINGCHA_TRY(rows([&](const QStringList& row) { return good = good && put(row); }));
        return good && end();
    }

private:
    lxw_format* plain(const char* numberFormat = nullptr)
    {
        lxw_format* format = workbook_add_format(m_book);
        format_set_font_name(format, m_setup.language.startsWith(QLatin1String("zh")) ? "宋体" : "Calibri");
        format_set_font_size(format, 10);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        format_set_border(format, LXW_BORDER_HAIR);
        if (numberFormat)
            format_set_num_format(format, numberFormat);
        return format;
    }

    void formats(const Sheet& sheet)
    {
        m_formats.heading = plain();
        format_set_border(m_formats.heading, LXW_BORDER_NONE);
        format_set_bold(m_formats.heading);
        format_set_font_size(m_formats.heading, 16);
        m_formats.note = plain();
        format_set_border(m_formats.note, LXW_BORDER_NONE);
        m_formats.header = plain();
        format_set_border(m_formats.header, LXW_BORDER_THIN);
        format_set_bold(m_formats.header);
        format_set_text_wrap(m_formats.header);
        format_set_align(m_formats.header, LXW_ALIGN_CENTER);
        format_set_bg_color(m_formats.header, 0xE8EEEE);
        m_formats.text = plain("@");
        format_set_text_wrap(m_formats.text);
        m_formats.decimals.clear();
        m_formats.columns.clear();
        m_formats.totals.clear();
        for (const Sheet::Column& column : sheet.columns) {
            m_formats.columns.push_back(columnFormat(column.type));
            if (sheet.totals.empty())
                continue;
            m_formats.totals.push_back(column.type == Sheet::Type::Text ? plain("@") : columnFormat(column.type));
            format_set_bold(m_formats.totals.back());
        }
    }

    lxw_format* columnFormat(Sheet::Type type)
    {
        switch (type) {
        case Sheet::Type::Text: return m_formats.text;
        case Sheet::Type::Money: return plain("#,##0.00");
        case Sheet::Type::Date: return plain("yyyy-mm-dd");
        case Sheet::Type::Integer:
        case Sheet::Type::Decimal: break;
        }
        return plain("#,##0");
    }

    /// A decimal is shown with the decimals it has: kWh as billed, and none that are cut.
    lxw_format* decimalFormat(const QString& text, bool bold)
    {
        const qsizetype point = text.indexOf(QLatin1Char('.'));
        const int decimals = point < 0 ? 0 : int(text.size() - point) - 1;
        lxw_format*& format = m_formats.decimals[{decimals, bold}];
        if (!format) {
            format = plain(("#,##0" + (decimals > 0 ? "." + std::string(size_t(decimals), '0') : std::string())).c_str());
            if (bold)
                format_set_bold(format);
        }
        return format;
    }

    /// What is typed into an empty form: a number entered into a text column keeps its leading zeros.
    lxw_format* entryFormat(Sheet::Type type)
    {
        lxw_format* format = type == Sheet::Type::Text ? plain("@") : type == Sheet::Type::Date ? plain("yyyy-mm-dd") : nullptr;
        if (format)
            format_set_border(format, LXW_BORDER_NONE);
        return format;
    }

    bool begin(const Sheet& sheet, int number, bool isForm)
    {
        formats(sheet);
        m_sheet = &sheet;
        m_number = number;
        m_part = 0;
        m_isForm = isForm;
        return beginPart();
    }

    bool beginPart()
    {
        m_page = workbook_add_worksheet(m_book, sheetName(m_sheet->name, m_number, ++m_part).constData());
        if (!m_page)
            return false;
        m_row = 0;
        for (const QString& line : m_sheet->heading) {
            worksheet_set_row(m_page, m_row, m_row == 0 ? 26 : 16, nullptr);
            worksheet_write_string(m_page, m_row, 0, line.toUtf8().constData(), m_row == 0 ? m_formats.heading : m_formats.note);
            ++m_row;
        }
        const auto& columns = m_sheet->columns;
        for (size_t c = 0; c < columns.size(); ++c)
            worksheet_set_column(m_page, lxw_col_t(c), lxw_col_t(c), columns[c].width, m_isForm ? entryFormat(columns[c].type) : nullptr);
        worksheet_set_row(m_page, m_row, 30, nullptr);
        for (size_t c = 0; c < columns.size(); ++c)
            worksheet_write_string(m_page, m_row, lxw_col_t(c), columns[c].title.toUtf8().constData(), m_formats.header);
        return true;
    }

    bool put(const QStringList& row)
    {
        const size_t kept = m_sheet->totals.empty() ? 0 : m_sheet->totals.size() + 1;
        if (m_row + 1 + kept >= sheetRows) {
            endPart();
            if (!beginPart())
                return false;
        }
        return writeRow(m_page, ++m_row, *m_sheet, row, m_formats.columns);
    }

    void endPart()
    {
        const auto header = lxw_row_t(m_sheet->heading.size());
        worksheet_freeze_panes(m_page, header + 1, 0);
        worksheet_autofilter(m_page, header, 0, m_row, lxw_col_t(std::max<size_t>(1, m_sheet->columns.size()) - 1));
        pageSetup(m_page, header, *m_sheet);
    }

    bool end()
    {
        endPart();
        return writeTotals(m_page, m_row, *m_sheet);
    }

    /// A blank row keeps them apart from what the filter sorts.
    bool writeTotals(lxw_worksheet* page, lxw_row_t row, const Sheet& sheet)
    {
        for (size_t i = 0; i < sheet.totals.size(); ++i)
            if (!writeRow(page, row + 2 + lxw_row_t(i), sheet, sheet.totals[i], m_formats.totals))
                return false;
        return true;
    }

    void pageSetup(lxw_worksheet* page, lxw_row_t header, const Sheet& sheet)
    {
        worksheet_repeat_rows(page, header, header);
        worksheet_set_landscape(page);
        // On A4 the letters of a sheet that is wider than this many characters would be smaller than 4 points.
        constexpr double widestOnA4 = 250;
        constexpr uint8_t a3 = 8, a4 = 9;
        const double width = std::accumulate(sheet.columns.begin(), sheet.columns.end(), 0.0, [](double sum, const Sheet::Column& column) { return sum + column.width; });
        worksheet_set_paper(page, width > widestOnA4 ? a3 : a4);
        worksheet_fit_to_pages(page, 1, 0);
        worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.7);
        QString foot = m_setup.foot;
        foot.replace(QLatin1Char('&'), QLatin1String("&&"));
        // Header and footer texts are limited to 255 characters together with their codes.
        constexpr qsizetype room = 215;
        const QString pages = m_setup.language.startsWith(QLatin1String("zh")) ? QStringLiteral("第 &P 页 共 &N 页") : QStringLiteral("Page &P of &N");
        worksheet_set_footer(page, (QStringLiteral("&L&8") + foot.left(room) + QStringLiteral("&R&8") + pages).toUtf8().constData());
    }

    bool writeRow(lxw_worksheet* page, lxw_row_t row, const Sheet& sheet, const QStringList& cells, const std::vector<lxw_format*>& formats)
    {
        const bool bold = &formats == &m_formats.totals;
        setHeight(page, row, sheet, cells);
        for (size_t c = 0; c < sheet.columns.size(); ++c)
            if (const QString text = cells.value(qsizetype(c)); !writeCell(page, row, lxw_col_t(c), sheet.columns[c], sheet.columns[c].type == Sheet::Type::Decimal ? decimalFormat(text, bold) : formats[c], text))
                return false;
        return true;
    }

    /// Not every spreadsheet program fits a row to its wrapped texts when it opens a file; they would be cut.
    static void setHeight(lxw_worksheet* page, lxw_row_t row, const Sheet& sheet, const QStringList& cells)
    {
        int lines = 1;
        for (size_t c = 0; c < sheet.columns.size(); ++c)
            if (sheet.columns[c].type == Sheet::Type::Text)
                lines = std::max(lines, linesOf(cells.value(qsizetype(c)), sheet.columns[c].width));
        constexpr double linePoints = 15, highest = 409;
        if (lines > 1)
            worksheet_set_row(page, row, std::min(highest, lines * linePoints + 2), nullptr);
    }

    bool writeCell(lxw_worksheet* page, lxw_row_t row, lxw_col_t c, const Sheet::Column& column, lxw_format* format, const QString& text)
    {
        if (text.isEmpty())
            return worksheet_write_blank(page, row, c, format) == LXW_NO_ERROR;
        if (column.type == Sheet::Type::Date) {
            if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid())
                return writeDate(page, row, c, date, format);
        } else if (column.type != Sheet::Type::Text) {
            bool isNumber = false;
            const double number = text.toDouble(&isNumber);
            if (isNumber && significantDigits(text) <= exactDigits)
                return worksheet_write_number(page, row, c, number, format) == LXW_NO_ERROR;
        }
        return text.size() <= cellCharacters && worksheet_write_string(page, row, c, text.toUtf8().constData(), column.type == Sheet::Type::Text ? format : m_formats.text) == LXW_NO_ERROR;
    }

    static int significantDigits(const QString& text)
    {
        int digits = 0;
        for (const QChar ch : text)
            digits += ch.isDigit() && (digits > 0 || ch != QLatin1Char('0'));
        return digits;
    }

    static bool writeDate(lxw_worksheet* page, lxw_row_t row, lxw_col_t c, QDate date, lxw_format* format)
    {
        // Days since 1899-12-30: Excel's serial numbers from 1900-03-01 on.
        return worksheet_write_number(page, row, c, double(QDate(1899, 12, 30).daysTo(date)), format) == LXW_NO_ERROR;
    }

    lxw_workbook* m_book;
    const WorkbookSetup& m_setup;
    Formats m_formats{};
    const Sheet* m_sheet = nullptr;
    lxw_worksheet* m_page = nullptr;
    lxw_row_t m_row = 0;                ///< the last that was written
    int m_number = 0, m_part = 0;
    bool m_isForm = false;
};

base::Error tooLong(const QString& path)
{
    return {base::ErrorCode::Failed, QCoreApplication::translate("reports", "A text is longer than a spreadsheet cell can hold (32,767 characters)."),
            QCoreApplication::translate("reports", "No file was written."), QCoreApplication::translate("reports", "Write CSV instead: it has no such limit."), path};
}

void describe(lxw_workbook* book, const WorkbookSetup& setup)
{
    QByteArray title = setup.title.toUtf8(), application("Mingcha");
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = application.data();
    constexpr time_t fixed = 946684800;  // 2000-01-01: a moment of printing would make other bytes of the same content
    properties.created = setup.created.isValid() ? time_t(setup.created.toSecsSinceEpoch()) : fixed;
    workbook_set_properties(book, &properties);
}

/// False when a text is too long for a cell.
base::Result<bool> addAll(lxw_workbook* book, const std::vector<Sheet>& sheets, const WorkbookSetup& setup, const RowSource& more)
{
    WorkbookWriter writer(book, setup);
    const size_t own = sheets.size() - (more ? 1 : 0);
    for (size_t i = 0; i < own; ++i)
        if (!writer.add(sheets[i], int(i) + 1))
            return false;
    return more ? writer.add(sheets[own], int(own) + 1, more) : true;
}

/// The library tells stderr in its own words what the caller tells the user in ours.
lxw_error closeInSilence(lxw_workbook* book)
{
    std::fflush(stderr);
    const int kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept >= 0 && nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
    errno = 0;
    const lxw_error closed = workbook_close(book);
    const int number = errno;
    if (kept >= 0)
        dup2(kept, STDERR_FILENO);
    for (const int descriptor : {kept, nowhere})
        if (descriptor >= 0)
            close(descriptor);
    errno = number;
    return closed;
}

}  // namespace

base::Result<void> writeWorkbook(const std::vector<Sheet>& sheets, const WorkbookSetup& setup, const QString& path, bool overwrite, const RowSource& more)
{
    const CNumbers numbers;
    return saveThrough(path, overwrite, [&](const QString& part) -> base::Result<void> {
        // Unnamed scratch space of the library belongs beside the target, not on another drive.
        QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath()), name = QFile::encodeName(part);
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = folder.data();
        options.use_zip64 = LXW_FALSE;
        lxw_workbook* book = workbook_new_opt(name.constData(), &options);
        if (!book)
            return base::fail(targetError(errno, path));
        describe(book, setup);
        const base::Result<bool> good = addAll(book, sheets, setup, more);
        errno = 0;
        const lxw_error closed = closeInSilence(book);
        if (!good || !*good)
            return base::fail(good ? tooLong(path) : good.error());
        if (closed != LXW_NO_ERROR)
            return base::fail(targetError(errno, path));
        return {};
    });
}

namespace {

WorkbookSetup setupOf(const Sheet& first)
{
    const QString title = first.heading.isEmpty() ? first.name : first.heading[0];
    return {title, title, {}, base::currentLanguage() == base::Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en")};
}

}  // namespace

base::Result<void> writeXlsx(const std::vector<Sheet>& sheets, const QString& path, bool overwrite)
{
    return writeWorkbook(sheets, setupOf(sheets.empty() ? Sheet() : sheets[0]), path, overwrite);
}

base::Result<void> writeXlsx(const Sheet& sheet, const RowSource& more, const QString& path, bool overwrite)
{
    return writeWorkbook({sheet}, setupOf(sheet), path, overwrite, more);
}

}  // namespace mingcha::reports
