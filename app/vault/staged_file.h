// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <QString>

namespace mingcha::vault {

enum class Replace { No, Yes };

/// A file under construction beside its target, `.<target>.mingcha-part`, readable by its owner alone. It gets the target's name when it is whole; until then
/// it goes when the object goes, and what a killed process left is taken away by the next one. The caller holds the target's write lock.
class StagedFile {
public:
    /// Creates the file, empty.
    static base::Result<StagedFile> beside(const QString& target);
    StagedFile(StagedFile&& other) noexcept;
    StagedFile& operator=(StagedFile&&) = delete;
    ~StagedFile();

    const QString& path() const { return m_path; }
    /// Makes the bytes durable, then gives them the target's name in one step. With Replace::No an existing target is an error and stays.
    base::Result<void> publish(Replace replace);

    /// Takes away what a killed process has left beside this target.
    static void removeLeftovers(const QString& target);
    /// The same for every target of a folder that nobody is writing at this moment.
    static void removeLeftoversIn(const QString& folder);

private:
    StagedFile(QString target, QString path) : m_target(std::move(target)), m_path(std::move(path)) {}
    QString m_target;
    QString m_path;
};

/// Makes a folder's entries (new, renamed and deleted names) durable.
base::Result<void> syncFolder(const QString& folder);

}  // namespace mingcha::vault
