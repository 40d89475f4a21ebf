// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import_dialog.h"

#include "data/columns_step.h"
#include "data/file_step.h"
#include "data/import_queue.h"
#include "data/receipt_view.h"
#include "data/trial_step.h"
#include "shared/icons.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QListWidget>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

using State = ImportQueue::State;

ImportDialog::ImportDialog(Session& session, const QStringList& files, QWidget* parent)
    : QDialog(parent), m_queue(new ImportQueue(session, files, this)), m_list(named(new QListWidget, "files", tr("Files"))), m_name(sectionTitle({})), m_steps(named(kindOf(new QLabel, "muted"), "steps")), m_banner(new Banner)
{
    setObjectName(QStringLiteral("importImportDialog"));
    setWindowTitle(tr("Import"));
    resize(980, 640);
    setAcceptDrops(true);
    buildSteps();
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_list->setMinimumWidth(180);
    m_list->setIconSize({18, 18});
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space);
    column->addWidget(m_name);
    column->addWidget(m_steps);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space + 4);
    layout->addWidget(splitter, 1);
    layout->addWidget(buildButtons());
    listFrom(0);
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportDialog::select);
    connect(m_queue, &ImportQueue::imported, this, [this](int, std::int64_t id) { Q_EMIT imported(id); });
    connect(m_queue, &ImportQueue::changed, this, &ImportDialog::noteChange);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        for (int file = 0; file < m_queue->size(); ++file)
            showList(file);
        showFile();
    });
    m_list->setCurrentRow(0);
}

void ImportDialog::listFrom(int first)
{
    for (int file = first; file < m_queue->size(); ++file) {
        new QListWidgetItem(m_list);
        showList(file);
    }
    m_list->setVisible(m_queue->size() > 1);
    m_all->setVisible(m_queue->size() > 1);
}

void ImportDialog::add(const QStringList& files)
{
    const int first = m_queue->size();
    const bool through = !hasWaiting();
    m_queue->add(files);
    listFrom(first);
    if (through)
        m_list->setCurrentRow(first);
    showButtons();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT dropped(droppedPaths(*event->mimeData()));
}

bool ImportDialog::hasWaiting() const { return m_queue->next() >= 0; }

void ImportDialog::noteChange(int file)
{
    showList(file);
    if (file == m_file) {
        const ImportQueue::File& own = m_queue->at(file);
        // Whoever stops the trial finds the button that starts it again.
        if (m_step == TrialStage && own.state == State::Ready && own.error && own.error->code == base::ErrorCode::Cancelled)
            m_step = ColumnsStage;
        showFile();
    }
    showButtons();
}

void ImportDialog::buildSteps()
{
    m_stack = new QStackedWidget;
    m_fileStep = new FileStep(*m_queue);
    m_columnsStep = new ColumnsStep(*m_queue);
    m_trialStep = new TrialStep(*m_queue);
    m_receiptStep = new ReceiptView;
    for (QWidget* step : std::initializer_list<QWidget*>{m_fileStep, m_columnsStep, m_trialStep, m_receiptStep})
        m_stack->addWidget(step);
    connect(m_fileStep, &FileStep::sheetChosen, this, [this](int sheet) { m_sheet = sheet; });
}

QWidget* ImportDialog::buildButtons()
{
    m_back = button(tr("&Back"), "back", "previous");
    m_forward = primaryButton(tr("&Next"), "forward");
    m_all = button(tr("Import &all that are ready"), "all", "import");
    m_close = button(tr("&Close"), "close");
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_all);
    layout->addStretch();
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addWidget(m_close);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::back);
    connect(m_forward, &QPushButton::clicked, this, &ImportDialog::forward);
    connect(m_all, &QPushButton::clicked, m_queue, &ImportQueue::importAllReady);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    return row;
}

void ImportDialog::select(int file)
{
    if (file < 0)
        return;
    m_file = file;
    m_sheet = -1;
    m_step = m_queue->at(file).state == State::Imported ? ReceiptStage : FileStage;
    showFile();
    showButtons();
}

void ImportDialog::showList(int file)
{
    const ImportQueue::File& own = m_queue->at(file);
    const Colours& colours = Theme::instance().colours();
    QString icons = QStringLiteral("file"), text = tr("looking at it …");
    QColor colour = colours.muted;
    switch (own.state) {
    case State::Planning:
    case State::Trying: break;
    case State::Attention: icons = QStringLiteral("warning"), colour = colours.warning, text = tr("needs your choice"); break;
    case State::Ready:
    case State::Tried: icons = QStringLiteral("file"), colour = colours.text, text = records::spec(own.plan.kind).title.current() + QStringLiteral(" · ") + tr("ready"); break;
    case State::Importing: icons = QStringLiteral("import"), colour = colours.accent, text = tr("importing …"); break;
    case State::Imported: icons = QStringLiteral("ok"), colour = colours.good, text = tr("imported"); break;
    case State::Failed: icons = QStringLiteral("error"), colour = colours.bad, text = tr("not imported"); break;
    }
    QListWidgetItem* item = m_list->item(file);
    item->setIcon(icon(icons, colour));
    item->setText(QFileInfo(own.path).fileName() + QLatin1Char('\n') + text);
    item->setToolTip(own.path);
}

int ImportDialog::sheetToMap() const
{
    const auto& sheets = m_queue->at(m_file).plan.sheets;
    if (m_sheet >= 0 && m_sheet < static_cast<int>(sheets.size()))
        return m_sheet;
    for (size_t i = 0; i < sheets.size(); ++i)
        if (sheets[i].use)
            return static_cast<int>(i);
    return sheets.empty() ? -1 : 0;
}

void ImportDialog::showFile()
{
    const ImportQueue::File& own = m_queue->at(m_file);
    m_name->setText(QFileInfo(own.path).fileName());
    if (own.state == State::Imported)
        m_step = ReceiptStage;
    m_banner->clear();
    const bool planned = !own.plan.sheets.empty();
    // Planning again takes a moment only: the field being changed keeps the keyboard.
    m_stack->setEnabled(own.state != State::Trying && own.state != State::Importing);
    m_stack->setVisible(planned || m_step == ReceiptStage);
    if (own.state == State::Planning)
        m_banner->say(Banner::Kind::Note, tr("Looking at the file …"));
    else if (own.state == State::Importing)
        m_banner->say(Banner::Kind::Note, tr("Importing … the window may be used meanwhile; cancelling leaves nothing behind."));
    else if (own.error && m_step != TrialStage)
        m_banner->say(*own.error);
    if (!planned && own.error && own.error->code == base::ErrorCode::Cancelled)
        m_banner->offer(tr("&Look at it again"), [this] { m_queue->lookAgain(m_file); });
    if (planned || m_step == ReceiptStage)
        switch (m_step) {
        case FileStage: m_fileStep->show(m_file); break;
        case ColumnsStage: m_columnsStep->show(m_file, sheetToMap()); break;
        case TrialStage: m_trialStep->show(m_file); break;
        case ReceiptStage:
            if (own.outcome)
                m_receiptStep->show(own.outcome->record);
            break;
        }
    m_stack->setCurrentIndex(m_step);
    showStepLine();
}

void ImportDialog::showStepLine()
{
    const QString names[] = {tr("1 File"), tr("2 Columns"), tr("3 Trial"), tr("4 Receipt")};
    QStringList parts;
    for (int i = 0; i < 4; ++i)
        parts.append(i == m_step ? QStringLiteral("<b style='color:%1'>%2</b>").arg(Theme::instance().colours().accent.name(), names[i].toHtmlEscaped()) : names[i].toHtmlEscaped());
    m_steps->setText(parts.join(QStringLiteral("&nbsp;&nbsp;›&nbsp;&nbsp;")));
    m_steps->setAccessibleName(tr("Step %1").arg(names[m_step]));
}

void ImportDialog::showButtons()
{
    const ImportQueue::File& own = m_queue->at(m_file);
    const bool busy = m_queue->isBusy(m_file), importing = own.state == State::Importing;
    m_back->setEnabled(!busy && m_step != FileStage && m_step != ReceiptStage);
    m_close->setText(importing ? tr("&Cancel the import") : tr("&Close"));
    m_all->setEnabled(!busy && m_queue->readyCount() > 0);
    const bool another = m_step == ReceiptStage && m_queue->next() >= 0;
    m_forward->setText(m_step == TrialStage ? tr("&Import") : m_step == ReceiptStage ? (another ? tr("&Next file") : tr("&Done")) : tr("&Next"));
    bool can = !busy && !own.plan.sheets.empty();
    if (m_step == ColumnsStage)
        can = can && own.plan.ready();
    if (m_step == TrialStage)
        can = can && own.trial && !own.trial->sameFileAs && (own.trial->overlapping == 0 || own.overlap != ingest::Overlap::Stop);
    m_forward->setEnabled(m_step == ReceiptStage ? !busy : can);
    m_forward->setDefault(true);
}

void ImportDialog::go(Step step)
{
    m_step = step;
    showFile();
    showButtons();
    if (step == TrialStage && !m_queue->at(m_file).trial)
        m_queue->tryOut(m_file);
}

void ImportDialog::forward()
{
    switch (m_step) {
    case FileStage: return go(ColumnsStage);
    case ColumnsStage: return go(TrialStage);
    case TrialStage: return m_queue->import(m_file);
    case ReceiptStage: break;
    }
    if (const int next = m_queue->next(); next >= 0)
        m_list->setCurrentRow(next);
    else
        accept();
}

void ImportDialog::back() { go(m_step == TrialStage ? ColumnsStage : FileStage); }

void ImportDialog::reject()
{
    if (m_file >= 0 && m_queue->at(m_file).state == State::Importing)
        return m_queue->cancel();
    m_queue->cancel();
    QDialog::reject();
}

}  // namespace mingcha::ui
