// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file_step.h"

#include "data/import_queue.h"
#include "data/receipt_texts.h"
#include "records/personal.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTableWidget>

namespace mingcha::ui {

namespace {

/// Rows without what is empty in them and at their ends.
std::vector<QStringList> filledOf(const std::vector<QStringList>& rows)
{
    std::vector<QStringList> filled;
    for (QStringList row : rows) {
        while (!row.isEmpty() && row.last().isEmpty())
            row.removeLast();
        if (!row.isEmpty())
            filled.push_back(std::move(row));
    }
    return filled;
}

/// A short sheet is whole in its first rows, and its last ones are no news.
bool isWhole(const ingest::SheetPlan& sheet)
{
    const auto first = filledOf(sheet.firstRows), last = filledOf(sheet.lastRows);
    return last.size() <= first.size() && std::equal(last.rbegin(), last.rend(), first.rbegin());
}

}  // namespace

FileStep::FileStep(ImportQueue& queue, QWidget* parent)
    : QWidget(parent), m_queue(queue), m_form(new QFormLayout), m_kind(named(new QComboBox, "kind")), m_encoding(named(new QComboBox, "encoding")), m_delimiter(named(new QComboBox, "delimiter")),
      m_sheet(named(new QComboBox, "sheet")), m_headerRow(named(new QSpinBox, "headerRow")), m_headerRows(named(new QSpinBox, "headerRows")), m_use(named(new QCheckBox(tr("&Import this sheet")), "useSheet")),
      m_format(kindOf(wrapping({}), "muted")), m_kindReason(kindOf(wrapping({}), "muted")), m_sheetReason(kindOf(wrapping({}), "muted")), m_rows(named(new QTableWidget, "preview", tr("Rows of the file")))
{
    buildForm();
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setTabKeyNavigation(false);
    m_rows->setWordWrap(false);
    m_rows->horizontalHeader()->hide();
    m_rows->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_rows->verticalHeader()->setDefaultSectionSize(m_rows->fontMetrics().height() + 8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addLayout(m_form);
    layout->addWidget(m_rows, 1);
    connect(m_kind, &QComboBox::activated, this, [this] { m_queue.setKind(m_file, records::Kind(m_kind->currentData().toInt())); });
    connect(m_encoding, &QComboBox::activated, this, &FileStep::applyReading);
    connect(m_delimiter, &QComboBox::activated, this, &FileStep::applyReading);
    connect(m_sheet, &QComboBox::activated, this, [this](int sheet) {
        showSheet();
        Q_EMIT sheetChosen(sheet);
    });
    connect(m_use, &QCheckBox::clicked, this, [this](bool use) { m_queue.setSheetUsed(m_file, static_cast<size_t>(m_sheet->currentIndex()), use); });
    const auto header = [this] {
        if (!m_filling)
            m_queue.setHeader(m_file, static_cast<size_t>(m_sheet->currentIndex()), m_headerRow->value(), m_headerRows->value());
    };
    connect(m_headerRow, &QSpinBox::valueChanged, this, header);
    connect(m_headerRows, &QSpinBox::valueChanged, this, header);
}

void FileStep::buildForm()
{
    for (const records::Kind kind : records::allKinds)
        m_kind->addItem(records::spec(kind).title.current(), int(kind));
    for (const char* encoding : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
        m_encoding->addItem(QLatin1String(encoding));
    for (const char delimiter : {',', ';', '\t', '|'})
        m_delimiter->addItem(ReceiptTexts::delimiter(QString(QLatin1Char(delimiter))), QString(QLatin1Char(delimiter)));
    for (QComboBox* box : {m_encoding, m_delimiter}) {
        box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    m_headerRow->setRange(1, 1'000'000);
    m_headerRows->setRange(1, 5);
    m_headerRow->setKeyboardTracking(false);
    m_headerRows->setKeyboardTracking(false);
    const auto pair = [](QWidget* first, QWidget* second) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space);
        row->addWidget(first);
        row->addWidget(second, 1);
        return row;
    };
    m_form->addRow(tr("Format"), m_format);
    const auto addPair = [this, &pair](const QString& text, QWidget* first, QWidget* second) {
        auto* label = new QLabel(text);
        label->setBuddy(first);
        m_form->addRow(label, pair(first, second));
    };
    addPair(tr("&Kind of data"), m_kind, m_kindReason);
    m_form->addRow(tr("&Encoding"), m_encoding);
    m_form->addRow(tr("&Delimiter"), m_delimiter);
    addPair(tr("&Sheet"), m_sheet, m_sheetReason);
    m_form->addRow(QString(), m_use);
    auto* headerLabel = new QLabel(tr("&Header begins in row"));
    headerLabel->setBuddy(m_headerRow);
    auto* rowsLabel = new QLabel(tr("and spans this many &rows"));
    rowsLabel->setBuddy(m_headerRows);
    auto* header = new QHBoxLayout;
    header->setSpacing(space);
    header->addWidget(m_headerRow);
    header->addWidget(rowsLabel);
    header->addWidget(m_headerRows);
    header->addStretch();
    m_form->addRow(headerLabel, header);
}

void FileStep::show(int file)
{
    const QScopedValueRollback filling(m_filling, true);
    const bool another = file != m_file;
    m_file = file;
    const ImportQueue::File& own = m_queue.at(file);
    const ingest::FilePlan& plan = own.plan;
    static const char* const formats[] = {"csv", "xlsx", "ods", "xls", "html"};
    m_format->setText(QStringLiteral("%1 · %2").arg(ReceiptTexts::format(QLatin1String(formats[int(plan.facts.format)])), QString::fromStdString(plan.facts.reason)));
    m_kind->setCurrentIndex(plan.kindKnown ? m_kind->findData(int(plan.kind)) : -1);
    m_kindReason->setText(plan.kindReason);
    const bool text = plan.facts.format == ingest::Format::Csv;
    m_form->setRowVisible(m_encoding, text);
    m_form->setRowVisible(m_delimiter, text);
    m_encoding->setCurrentText(QString::fromStdString(plan.facts.encoding));
    m_delimiter->setCurrentIndex(m_delimiter->findData(QString(QLatin1Char(plan.facts.delimiter))));
    const int sheet = another ? -1 : m_sheet->currentIndex();
    fillSheets(plan);
    if (sheet >= 0 && sheet < m_sheet->count())
        m_sheet->setCurrentIndex(sheet);
    showSheet();
}

void FileStep::fillSheets(const ingest::FilePlan& plan)
{
    m_sheet->clear();
    int firstUsed = -1;
    for (size_t i = 0; i < plan.sheets.size(); ++i) {
        m_sheet->addItem(ReceiptTexts::sheet(plan.sheets[i].name) + (plan.sheets[i].use ? QStringLiteral(" ✓") : QString()));
        if (plan.sheets[i].use && firstUsed < 0)
            firstUsed = static_cast<int>(i);
    }
    m_sheet->setCurrentIndex(qMax(0, firstUsed));
}

void FileStep::showSheet()
{
    const QScopedValueRollback filling(m_filling, true);
    const auto& sheets = m_queue.at(m_file).plan.sheets;
    const int sheet = m_sheet->currentIndex();
    if (sheet < 0 || sheet >= static_cast<int>(sheets.size()))
        return;
    const ingest::SheetPlan& own = sheets[static_cast<size_t>(sheet)];
    m_use->setChecked(own.use);
    m_sheetReason->setText(own.reason);
    m_headerRow->setValue(qMax(1, own.headerFirstRow));
    m_headerRows->setValue(qMax(1, own.headerRows));
    showRows(own);
}

void FileStep::showRows(const ingest::SheetPlan& sheet)
{
    qsizetype columns = 0;
    for (const auto* rows : {&sheet.firstRows, &sheet.middleRows, &sheet.lastRows})
        for (const QStringList& row : *rows)
            columns = qMax(columns, row.size());
    m_rows->clear();
    m_rows->setRowCount(0);
    m_rows->setColumnCount(static_cast<int>(columns));
    QStringList names;
    std::vector<bool> personal(static_cast<size_t>(columns));
    for (qsizetype row = sheet.headerFirstRow; row < sheet.headerFirstRow + sheet.headerRows && row <= static_cast<qsizetype>(sheet.firstRows.size()) && row > 0; ++row)
        for (qsizetype column = 0; column < sheet.firstRows[row - 1].size(); ++column)
            if (records::isPersonalHeader(sheet.firstRows[row - 1][column]))
                personal[static_cast<size_t>(column)] = true;
    const auto add = [this, &names, &personal](const QStringList& cells, const QString& name, bool header) {
        const int row = m_rows->rowCount();
        m_rows->insertRow(row);
        names.append(name);
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(personal[static_cast<size_t>(column)] ? records::withoutPersonalNumbers(cells[column]) : cells[column]);
            if (header) {
                item->setBackground(Theme::instance().colours().selection);
                item->setForeground(Theme::instance().colours().onSelection);
            }
            m_rows->setItem(row, column, item);
        }
    };
    int number = 0;
    for (const QStringList& row : sheet.firstRows) {
        ++number;
        add(row, QString::number(number), number >= sheet.headerFirstRow && number < sheet.headerFirstRow + sheet.headerRows);
    }
    if (!isWhole(sheet))
        for (const auto& [rows, name] : {std::pair(&sheet.middleRows, tr("middle")), std::pair(&sheet.lastRows, tr("end"))})
            for (const QStringList& row : *rows)
                add(row, name, false);
    m_rows->setVerticalHeaderLabels(names);
    fitColumns();
}

/// A title or a note that stands alone in its row lies across the columns behind it and widens none.
void FileStep::fitColumns()
{
    constexpr int widest = 240;
    std::vector<int> widths(static_cast<size_t>(m_rows->columnCount()), 40);
    m_rows->clearSpans();
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        std::vector<int> filled;
        for (int column = 0; column < m_rows->columnCount(); ++column)
            if (const auto* item = m_rows->item(row, column); item && !item->text().isEmpty())
                filled.push_back(column);
        if (filled.size() == 1 && filled.front() + 1 < m_rows->columnCount()) {
            m_rows->setSpan(row, filled.front(), 1, m_rows->columnCount() - filled.front());
            continue;
        }
        for (const int column : filled) {
            int& width = widths[static_cast<size_t>(column)];
            width = qMax(width, qMin(widest, m_rows->fontMetrics().horizontalAdvance(m_rows->item(row, column)->text()) + 2 * space));
        }
    }
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_rows->setColumnWidth(column, widths[static_cast<size_t>(column)]);
}

void FileStep::applyReading()
{
    ingest::ReadOptions read = m_queue.at(m_file).options.read;
    read.encoding = m_encoding->currentText().toStdString();
    const QString delimiter = m_delimiter->currentData().toString();
    if (!delimiter.isEmpty())
        read.delimiter = delimiter[0].toLatin1();
    m_queue.setReading(m_file, read);
}

}  // namespace mingcha::ui
