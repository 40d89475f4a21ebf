// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/columns_step.h"

#include "data/import_queue.h"
#include "data/receipt_texts.h"
#include "records/personal.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

enum Column { Header, Samples, Field, Reason };

}  // namespace

ColumnsStep::ColumnsStep(ImportQueue& queue, QWidget* parent)
    : QWidget(parent), m_queue(queue), m_banner(new Banner), m_table(named(new QTableWidget(0, 4), "columns", tr("Columns of the file and their fields"))), m_profile(named(new QLineEdit, "profile")),
      m_save(button(tr("&Save"), "saveProfile", "save"))
{
    m_table->setHorizontalHeaderLabels({tr("Column in the file"), tr("First values"), tr("Field"), tr("Why")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 16);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFocusPolicy(Qt::NoFocus);  // the boxes in it take the keyboard
    m_table->setWordWrap(false);
    auto* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(Header, QHeaderView::Interactive);
    header->setSectionResizeMode(Samples, QHeaderView::Stretch);
    header->setSectionResizeMode(Field, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Reason, QHeaderView::ResizeToContents);
    header->resizeSection(Header, 200);
    auto* label = new QLabel(tr("Save this mapping as a &profile, offered for the next file with these headers:"));
    label->setWordWrap(true);
    label->setBuddy(m_profile);
    m_profile->setMaximumWidth(260);
    auto* profile = new QHBoxLayout;
    profile->setSpacing(space);
    profile->addWidget(label, 1);
    profile->addWidget(m_profile);
    profile->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    layout->addLayout(profile);
    connect(m_save, &QPushButton::clicked, this, &ColumnsStep::saveProfile);
    connect(m_profile, &QLineEdit::returnPressed, this, &ColumnsStep::saveProfile);
    connect(&queue, &ImportQueue::profileSaved, this, [this](const QString& name, const QString& error) {
        if (error.isEmpty())
            m_banner->say(Banner::Kind::Note, tr("The profile %1 was saved.").arg(name));
        else
            m_banner->say(Banner::Kind::Bad, error);
    });
}

void ColumnsStep::show(int file, int sheet)
{
    m_file = file;
    m_sheet = sheet;
    m_banner->clear();
    const auto& sheets = m_queue.at(file).plan.sheets;
    if (sheet < 0 || sheet >= static_cast<int>(sheets.size()))
        return;
    const ingest::SheetPlan& own = sheets[static_cast<size_t>(sheet)];
    QStringList problems;
    for (const ingest::PlanProblem& problem : own.problems)
        problems.append(problem.text);
    if (!problems.isEmpty())
        m_banner->say(Banner::Kind::Bad, problems.join(QLatin1Char('\n')));
    // The rows stay while the columns are the same: the box that was just used keeps the keyboard.
    QStringList columns{QString::number(file), QString::number(sheet), QString::number(int(m_queue.at(file).plan.kind))};
    for (const ingest::ColumnPlan& column : own.columns)
        columns.append(column.header);
    if (columns != m_shown) {
        m_shown = columns;
        m_table->setRowCount(0);
        m_table->setRowCount(static_cast<int>(own.columns.size()));
        for (int row = 0; row < m_table->rowCount(); ++row)
            makeRow(row);
    }
    for (int row = 0; row < m_table->rowCount(); ++row)
        updateRow(row);
}

void ColumnsStep::makeRow(int row)
{
    const ingest::FilePlan& plan = m_queue.at(m_file).plan;
    const ingest::ColumnPlan& column = plan.sheets[static_cast<size_t>(m_sheet)].columns[static_cast<size_t>(row)];
    const records::KindSpec& kind = records::spec(plan.kind);
    auto* header = new QTableWidgetItem(column.header);
    header->setToolTip(column.header);
    m_table->setItem(row, Header, header);
    QStringList values;
    for (const QString& sample : column.samples)
        values.append(records::isPersonalHeader(column.header) ? records::withoutPersonalNumbers(sample.simplified()) : sample.simplified());
    auto* samples = new QTableWidgetItem(values.join(QStringLiteral("  |  ")));
    samples->setForeground(Theme::instance().colours().muted);
    m_table->setItem(row, Samples, samples);
    m_table->setItem(row, Reason, new QTableWidgetItem);
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("field%1QComboBox").arg(column.column));
    box->setAccessibleName(tr("Field for column %1").arg(column.header));
    box->addItem(plan.kind == records::Kind::Survey ? tr("– kept as text –") : tr("– not used –"), -1);
    for (size_t field = 0; field < kind.fields.size(); ++field)
        box->addItem(ReceiptTexts::fieldTitle(kind.fields[field]) + (kind.fields[field].required ? QStringLiteral(" *") : QString()), static_cast<int>(field));
    connect(box, &QComboBox::activated, this, [this, box, position = column.column] { m_queue.assign(m_file, static_cast<size_t>(m_sheet), position, box->currentData().toInt()); });
    m_table->setCellWidget(row, Field, box);
}

void ColumnsStep::updateRow(int row)
{
    const ingest::ColumnPlan& column = m_queue.at(m_file).plan.sheets[static_cast<size_t>(m_sheet)].columns[static_cast<size_t>(row)];
    auto* box = qobject_cast<QComboBox*>(m_table->cellWidget(row, Field));
    box->setCurrentIndex(box->findData(column.field));
    QString reason = ReceiptTexts::matchReason(column.reason);
    if (column.month)
        reason += QStringLiteral(" · ") + shown(*column.month);
    if (column.factor != 1)
        reason += QStringLiteral(" · × ") + shownCount(column.factor);
    if (column.isTotal)
        reason = tr("total, checked only");
    m_table->item(row, Reason)->setText(reason);
}

void ColumnsStep::saveProfile()
{
    if (!m_profile->text().trimmed().isEmpty() && m_sheet >= 0)
        m_queue.saveProfile(m_file, static_cast<size_t>(m_sheet), m_profile->text().trimmed());
}

}  // namespace mingcha::ui
