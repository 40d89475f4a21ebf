// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import_queue.h"

#include "shell/session.h"

#include <algorithm>

namespace mingcha::ui {

ImportQueue::ImportQueue(Session& session, const QStringList& paths, QObject* parent) : QObject(parent), m_session(session)
{
    // The vault waits for the file under way, not for all that are behind it.
    connect(&session, &Session::closing, this, &ImportQueue::cancel);
    add(paths);
}

void ImportQueue::add(const QStringList& paths)
{
    const int first = size();
    for (const QString& path : paths) {
        File file;
        file.path = path;
        m_files.push_back(std::move(file));
    }
    for (int i = first; i < size(); ++i)
        plan(i);
}

void ImportQueue::lookAgain(int index)
{
    file(index).state = State::Planning;
    file(index).error.reset();
    plan(index);
    Q_EMIT changed(index);
}

void ImportQueue::follow(Job* job)
{
    m_jobs.removeIf([](const QPointer<Job>& old) { return !old; });
    m_jobs.append(job);
}

bool ImportQueue::isBusy(int index) const
{
    const State state = at(index).state;
    return state == State::Planning || state == State::Trying || state == State::Importing;
}

int ImportQueue::next() const
{
    int best = -1;
    for (int i = 0; i < size(); ++i)
        if (at(i).state != State::Imported && (best < 0 || (at(i).plan.kindKnown && at(i).plan.kind < at(best).plan.kind)))
            best = i;
    return best;
}

int ImportQueue::readyCount() const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(), [](const File& file) { return file.state == State::Ready || file.state == State::Tried; }));
}

void ImportQueue::plan(int index)
{
    follow(m_session.jobs().read(this,
                          [path = at(index).path](vault::Connection& connection, base::Progress& progress) -> base::Result<std::pair<ingest::FilePlan, ingest::PlanOptions>> {
                              MINGCHA_ASSIGN(auto options, ingest::planOptionsOf(connection));
                              MINGCHA_ASSIGN(auto plan, ingest::planFile(path, options, &progress));
                              return std::pair(std::move(plan), std::move(options));
                          },
                          [this, index](base::Result<std::pair<ingest::FilePlan, ingest::PlanOptions>> planned) {
                              if (planned && at(index).attempt == 0)
                                  file(index).options = std::move(planned->second);
                              takePlan(index, 0, planned ? base::Result<ingest::FilePlan>(std::move(planned->first)) : tl::unexpected(planned.error()));
                          },
                          {tr("Looking at the files"), true, true}));
}

void ImportQueue::replan(int index, const ingest::PlanOptions& options, int sheet, std::optional<int> firstRow, std::optional<int> rows)
{
    file(index).options = options;
    file(index).state = State::Planning;
    Q_EMIT changed(index);
    follow(m_session.jobs().run(this, {tr("Looking at the files"), true, false},
                         [plan = at(index).plan, options, sheet, firstRow, rows](base::Progress&) mutable -> base::Result<ingest::FilePlan> {
                             MINGCHA_TRY(ingest::replan(plan, options, sheet, firstRow, rows));
                             return std::move(plan);
                         },
                         [this, index, attempt = ++file(index).attempt](base::Result<ingest::FilePlan> plan) { takePlan(index, attempt, std::move(plan)); }));
}

void ImportQueue::judge(File& file) { file.state = file.plan.ready() ? State::Ready : State::Attention; }

void ImportQueue::takePlan(int index, int attempt, base::Result<ingest::FilePlan> plan)
{
    File& own = file(index);
    if (attempt != own.attempt)
        return;
    own.trial.reset();
    own.error.reset();
    if (plan) {
        own.plan = std::move(*plan);
        judge(own);
    } else {
        own.error = plan.error();
        own.state = State::Failed;
    }
    Q_EMIT changed(index);
}

void ImportQueue::setKind(int index, records::Kind kind)
{
    ingest::PlanOptions options = at(index).options;
    options.kind = kind;
    replan(index, options);
}

void ImportQueue::setReading(int index, const ingest::ReadOptions& read)
{
    File& own = file(index);
    own.options.read = read;
    own.state = State::Planning;
    Q_EMIT changed(index);
    follow(m_session.jobs().run(this, {tr("Looking at the files"), true, true}, [path = own.path, options = own.options](base::Progress& progress) { return ingest::planFile(path, options, &progress); },
                         [this, index, attempt = ++file(index).attempt](base::Result<ingest::FilePlan> plan) { takePlan(index, attempt, std::move(plan)); }));
}

void ImportQueue::setSheetUsed(int index, size_t sheet, bool use)
{
    File& own = file(index);
    own.plan.sheets[sheet].use = use;
    own.trial.reset();
    if (use && own.plan.sheets[sheet].columns.empty())
        return replan(index, own.options, static_cast<int>(sheet), qMax(1, own.plan.sheets[sheet].headerFirstRow), qMax(1, own.plan.sheets[sheet].headerRows));
    judge(own);
    Q_EMIT changed(index);
}

void ImportQueue::setHeader(int index, size_t sheet, int firstRow, int rows) { replan(index, at(index).options, static_cast<int>(sheet), firstRow, rows); }

void ImportQueue::assign(int index, size_t sheet, int column, int field)
{
    File& own = file(index);
    ingest::assignColumn(own.plan, sheet, column, field);
    own.trial.reset();
    judge(own);
    Q_EMIT changed(index);
}

void ImportQueue::setOverlap(int index, ingest::Overlap overlap) { file(index).overlap = overlap; }

void ImportQueue::saveProfile(int index, size_t sheet, const QString& name)
{
    m_session.jobs().write(this, {{}, false, false},
                           [profile = ingest::profileFrom(at(index).plan, sheet, name)](vault::Vault& vault, base::Progress&) { return ingest::saveProfile(vault.connection(), profile); },
                           [this, name](const base::Result<void>& saved) { Q_EMIT profileSaved(name, saved ? QString() : saved.error().text()); });
}

void ImportQueue::tryOut(int index)
{
    File& own = file(index);
    own.state = State::Trying;
    own.error.reset();
    Q_EMIT changed(index);
    ingest::ImportOptions options;
    options.dryRun = true;
    options.who = m_session.user();
    // A trial is to say how much overlaps, not to stop at it.
    options.overlap = own.overlap == ingest::Overlap::Stop ? ingest::Overlap::Keep : own.overlap;
    follow(m_session.jobs().write(this, {tr("Trying the import"), true, true}, [plan = own.plan, options](vault::Vault& vault, base::Progress& progress) { return ingest::importFile(vault, plan, options, &progress); },
                           [this, index](base::Result<ingest::Outcome> outcome) {
                               File& tried = file(index);
                               if (outcome) {
                                   tried.trial = std::move(*outcome);
                                   tried.state = State::Tried;
                               } else {
                                   tried.error = outcome.error();
                                   tried.state = State::Ready;
                               }
                               Q_EMIT changed(index);
                           }));
}

void ImportQueue::import(int index)
{
    File& own = file(index);
    own.state = State::Importing;
    own.error.reset();
    Q_EMIT changed(index);
    ingest::ImportOptions options;
    options.overlap = own.overlap;
    options.who = m_session.user();
    options.backup = !m_backedUp;  // once for all files
    follow(m_session.jobs().write(this, {tr("Importing"), true, true},
                           [plan = own.plan, options](vault::Vault& vault, base::Progress& progress) { return ingest::importFile(vault, plan, options, &progress); },
                           [this, index](base::Result<ingest::Outcome> outcome) { takeOutcome(index, std::move(outcome)); }));
}

void ImportQueue::takeOutcome(int index, base::Result<ingest::Outcome> outcome)
{
    File& own = file(index);
    if (outcome) {
        m_backedUp = true;
        own.outcome = std::move(*outcome);
        own.state = State::Imported;
        own.plan.source.reset();
        Q_EMIT imported(index, own.outcome->record.id);
        m_session.noteFactsChanged();
    } else {
        own.error = outcome.error();
        own.state = State::Failed;
        if (own.error->code == base::ErrorCode::Cancelled) {  // whoever stopped it may well want it later
            own.state = own.trial ? State::Tried : State::Ready;
            m_importingAll = false;
        }
    }
    Q_EMIT changed(index);
    if (m_importingAll)
        importNextReady();
}

void ImportQueue::importAllReady()
{
    m_importingAll = true;
    importNextReady();
}

void ImportQueue::importNextReady()
{
    int best = -1;
    for (int i = 0; i < size(); ++i)
        if ((at(i).state == State::Ready || at(i).state == State::Tried) && (best < 0 || at(i).plan.kind < at(best).plan.kind))
            best = i;
    m_importingAll = best >= 0;
    if (best >= 0)
        import(best);
}

void ImportQueue::cancel()
{
    m_importingAll = false;
    for (const QPointer<Job>& job : std::as_const(m_jobs))
        if (job)
            job->cancel();
}

}  // namespace mingcha::ui
