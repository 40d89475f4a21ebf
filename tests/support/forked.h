// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/testing/failing_vfs.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

// Work in a process of its own, above a file layer that fails or kills it. For tests that link mingcha_vault_testing.
namespace mingcha::tests {

/// What became of a child process.
struct Forked {
    bool killed = false;   ///< by SIGKILL, as a plan with Fault::Kill wants
    int exitCode = -1;     ///< what the work returned; −1 when the process did not end by itself
    long calls = 0;        ///< changing calls it made below SQLite, when it ended by itself
};

/// Runs `work`, which returns an exit code, in a child process under `plan`. The caller has no thread that holds a lock.
template <class Work>
Forked runForked(vault::testing::FaultPlan plan, Work work)
{
    Forked result;
    int channel[2];
    std::fflush(nullptr);
    if (pipe(channel) != 0)
        return result;
    const pid_t child = fork();
    if (child == 0) {
        vault::testing::install(plan);
        const int code = work();
        const long calls = vault::testing::calls();
        std::fflush(nullptr);
        _exit(write(channel[1], &calls, sizeof calls) == sizeof calls ? code : 99);
    }
    close(channel[1]);
    const bool told = read(channel[0], &result.calls, sizeof result.calls) == sizeof result.calls;
    close(channel[0]);
    int status = 0;
    waitpid(child, &status, 0);
    result.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (told && WIFEXITED(status))
        result.exitCode = WEXITSTATUS(status);
    return result;
}

/// At most `most` of the calls 1 … `calls`, spread evenly, the first and the last among them.
inline std::vector<long> pointsOver(long calls, long most)
{
    std::vector<long> points;
    const long count = std::min(calls, most);
    for (long i = 0; i < count; ++i)
        points.push_back(1 + i * (calls - 1) / std::max(1L, count - 1));
    return points;
}

}  // namespace mingcha::tests
