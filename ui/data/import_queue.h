// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/import.h"

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

namespace mingcha::ui {

class Job;
class Session;

/// The files of one import, from plan to receipt. Each is planned, tried and imported by jobs; a person's choices change its plan in between.
class ImportQueue : public QObject {
    Q_OBJECT
public:
    enum class State { Planning, Attention, Ready, Trying, Tried, Importing, Imported, Failed };
    struct File {
        QString path;
        State state = State::Planning;
        ingest::FilePlan plan;
        ingest::PlanOptions options;
        ingest::Overlap overlap = ingest::Overlap::Stop;
        std::optional<base::Error> error;          ///< of the last thing that was tried
        std::optional<ingest::Outcome> trial, outcome;
        int attempt = 0;                           ///< of planning: the answer of an older one is of no use
    };

    ImportQueue(Session& session, const QStringList& paths, QObject* parent);
    void add(const QStringList& paths);
    /// At a file whose reading was stopped.
    void lookAgain(int file);
    int size() const { return static_cast<int>(m_files.size()); }
    const File& at(int file) const { return m_files[static_cast<size_t>(file)]; }
    bool isBusy(int file) const;
    /// The first that is not imported, in the order in which kinds build on each other; −1 when all are.
    int next() const;
    int readyCount() const;

    void setKind(int file, records::Kind kind);
    void setReading(int file, const ingest::ReadOptions& read);
    void setSheetUsed(int file, size_t sheet, bool use);
    void setHeader(int file, size_t sheet, int firstRow, int rows);
    void assign(int file, size_t sheet, int column, int field);
    void setOverlap(int file, ingest::Overlap overlap);
    void saveProfile(int file, size_t sheet, const QString& name);
    /// Everything but writing.
    void tryOut(int file);
    void import(int file);
    /// All that are ready, one after the other, tariffs first.
    void importAllReady();
    void cancel();

Q_SIGNALS:
    void changed(int file);
    void imported(int file, std::int64_t importId);
    void profileSaved(const QString& name, const QString& error);

private:
    File& file(int index) { return m_files[static_cast<size_t>(index)]; }
    void plan(int index);
    void replan(int index, const ingest::PlanOptions& options, int sheet = -1, std::optional<int> firstRow = {}, std::optional<int> rows = {});
    void takePlan(int index, int attempt, base::Result<ingest::FilePlan> plan);
    void takeOutcome(int index, base::Result<ingest::Outcome> outcome);
    void judge(File& file);
    void importNextReady();
    /// Remembers a job so that cancel() stops ours and no other.
    void follow(Job* job);
    Session& m_session;
    QList<QPointer<Job>> m_jobs;
    std::vector<File> m_files;
    bool m_backedUp = false, m_importingAll = false;
};

}  // namespace mingcha::ui
