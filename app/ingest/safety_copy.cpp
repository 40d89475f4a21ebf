// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/safety_copy.h"

#include "records/fact_store.h"

#include <algorithm>

namespace mingcha::ingest {

base::Result<SafetyCopy> SafetyCopy::begin(vault::Vault& vault, base::Progress* progress)
{
    SafetyCopy copy;
    MINGCHA_ASSIGN(const auto counts, records::countFacts(vault.connection()));
    if (std::ranges::any_of(counts, [](const auto& count) { return count.second > 0; }))
        copy.start(vault, progress);
    return copy;
}

void SafetyCopy::start(vault::Vault& vault, base::Progress* progress)
{
    m_progress = std::make_unique<base::Progress>(progress);
    m_made = std::async(std::launch::async, [&vault, quiet = m_progress.get()]() -> base::Result<void> {
                 MINGCHA_TRY(vault.backup(QStringLiteral("import"), {}, quiet));
                 return {};
             }).share();
}

void SafetyCopy::giveUp()
{
    if (!m_made.valid())
        return;
    m_progress->cancel();
    m_made.wait();
    m_made = {};
}

SafetyCopy::~SafetyCopy() { static_cast<void>(wait()); }

base::Result<void> SafetyCopy::wait() const { return m_made.valid() ? m_made.get() : base::Result<void>(); }

bool SafetyCopy::isReady() const { return !m_made.valid() || m_made.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }

}  // namespace mingcha::ingest
