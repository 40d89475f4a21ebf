// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/bytes.h"
#include "ingest/readers/sheet.h"

#include <future>
#include <mutex>

namespace mingcha::ingest {

/// The one SourceFile: facts, and sheets that keep alive what they read from.
class OpenedFile final : public SourceFile {
public:
    OpenedFile(FileFacts facts, std::shared_future<QByteArray> sha256hex,
               std::vector<std::unique_ptr<Sheet>> sheets)
        : m_facts(std::move(facts)), m_hash(std::move(sha256hex)), m_sheets(std::move(sheets))
    {}

    const FileFacts& facts() const override
    {
        std::call_once(m_hashed, [this] { m_facts.sha256hex = m_hash.get(); });
        return m_facts;
    }

    const std::vector<std::unique_ptr<Sheet>>& sheets() const override { return m_sheets; }

private:
    mutable FileFacts m_facts;
    mutable std::once_flag m_hashed;
    std::shared_future<QByteArray> m_hash;
    std::vector<std::unique_ptr<Sheet>> m_sheets;
};

/// The recognition behind SourceFile::open.
base::Result<std::unique_ptr<SourceFile>> openLoaded(const LoadedFile& file, const ReadOptions& options,
                                                     base::Progress* progress);

} // namespace mingcha::ingest
