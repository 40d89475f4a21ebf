// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stop_signals.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace mingcha::cli {

namespace {

base::Progress* running = nullptr;
int stopped[2] = {-1, -1};  // a pipe that can be read from once a signal came: nobody who waits for input misses it

extern "C" void onStop(int)
{
    running->cancel();  // an atomic store and a system call, both safe in a signal handler
    const int number = errno;
    (void)!write(stopped[1], "", 1);
    errno = number;
}

bool isIgnored(int signal)
{
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

void stopOnSignals(base::Progress& progress)
{
    running = &progress;
    (void)!pipe2(stopped, O_CLOEXEC | O_NONBLOCK);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        if (signal != SIGHUP || !isIgnored(signal))
            std::signal(signal, onStop);
    std::signal(SIGPIPE, SIG_IGN);
}

bool waitForInput(int descriptor)
{
    pollfd waiting[] = {{descriptor, POLLIN, 0}, {stopped[0], POLLIN, 0}};
    while (poll(waiting, 2, -1) < 0 && errno == EINTR) {
    }
    return waiting[1].revents == 0;
}

void holdStandardStreams()
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
        if (fcntl(stream, F_GETFD) < 0)
            // The lowest free number is this one. What is read or written there fails, as it did before.
            (void)!open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace mingcha::cli
