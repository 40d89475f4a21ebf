// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "vault/vault.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <memory>

namespace mingcha::ui {

/// How a job appears in the status bar.
struct JobLabel {
    QString title;             ///< translated: "Importing", "Running the checks"
    bool shown = true;
    bool cancellable = true;
};

/// A piece of work in another thread, as the window sees it. Lives in the GUI thread and goes when it is over.
class Job : public QObject {
    Q_OBJECT
public:
    Job(JobLabel label, QObject* parent);
    const JobLabel& label() const { return m_label; }
    const QString& stage() const { return m_stage; }
    double fraction() const { return m_fraction; }   ///< negative: not known
    base::Progress& progress() { return *m_progress; }
    bool isCancelled() const { return m_progress->isCancelled(); }
    void cancel();
    /// Cancels, and nobody wants the answer any more.
    void abandon();
    bool isAbandoned() const { return m_abandoned; }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    friend class JobRunner;
    void take(const QString& stage, double fraction);
    JobLabel m_label;
    QString m_stage;
    double m_fraction = -1;
    bool m_abandoned = false;
    std::shared_ptr<base::Progress> m_progress;
};

/// Runs all work that could take longer than a blink. Reads run beside each other, each on a connection of its own; what writes runs one after the other.
/// The answer comes back in the GUI thread, and only while `context` lives and the job has not been abandoned.
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    void setVault(std::shared_ptr<vault::Vault> vault) { m_vault = std::move(vault); }

    /// work: Result<T>(vault::Connection&, base::Progress&); done: void(Result<T>). Null when no vault is open.
    template <class Work, class Done>
    Job* read(QObject* context, Work work, Done done, JobLabel label = {{}, false, true})
    {
        if (!m_vault)
            return nullptr;
        return start(m_readers, context, std::move(label), [vault = m_vault, work = std::move(work)](base::Progress& progress) mutable {
            using Answer = std::invoke_result_t<Work, vault::Connection&, base::Progress&>;
            auto connection = vault->connect(vault::Access::ReadOnly);
            return connection ? work(*connection, progress) : Answer(tl::unexpected(connection.error()));
        }, std::move(done));
    }

    /// work: Result<T>(vault::Vault&, base::Progress&). The vault's main connection belongs to these jobs alone.
    template <class Work, class Done>
    Job* write(QObject* context, JobLabel label, Work work, Done done)
    {
        if (!m_vault)
            return nullptr;
        return start(m_writer, context, std::move(label),
                     [vault = m_vault, work = std::move(work)](base::Progress& progress) mutable { return work(*vault, progress); }, std::move(done));
    }

    /// Work that needs no open vault. work: Result<T>(base::Progress&).
    template <class Work, class Done>
    Job* run(QObject* context, JobLabel label, Work work, Done done)
    {
        return start(m_readers, context, std::move(label), std::move(work), std::move(done));
    }

    const QList<Job*>& jobs() const { return m_jobs; }
    bool isWriting() const { return m_writing > 0; }
    void cancelAll();
    /// Calls back once nothing runs any more (at once when nothing does).
    void whenIdle(QObject* context, std::function<void()> then);

Q_SIGNALS:
    void started(mingcha::ui::Job* job);
    void ended();
    void idle();

private:
    using Delivery = std::function<void()>;
    template <class Work, class Done>
    Job* start(QThreadPool& pool, QObject* context, JobLabel label, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work, base::Progress&>;
        return launch(pool, context, std::move(label),
                      [work = std::make_shared<Work>(std::move(work)), done = std::make_shared<Done>(std::move(done))](base::Progress& progress) -> Delivery {
                          auto answer = std::make_shared<Answer>((*work)(progress));
                          return [answer, done] { (*done)(std::move(*answer)); };
                      });
    }
    Job* launch(QThreadPool& pool, QObject* context, JobLabel label, std::function<Delivery(base::Progress&)> work);
    void end(Job* job, bool writing, const QPointer<QObject>& context, const Delivery& deliver);

    std::shared_ptr<vault::Vault> m_vault;
    QThreadPool m_readers, m_writer;
    QList<Job*> m_jobs;
    int m_writing = 0;
};

}  // namespace mingcha::ui
