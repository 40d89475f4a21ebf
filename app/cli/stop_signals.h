// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"

namespace mingcha::cli {

/// Ctrl+C, a request to end and a terminal that is closed all stop the work where it can be stopped, so that nothing is left half done.
/// A command that was started to outlive its terminal (nohup) goes on. A reader that is gone (`| head`) ends no work either.
void stopOnSignals(base::Progress& progress);

/// Waits until something can be read there; false when one of those signals came first.
bool waitForInput(int descriptor);

/// A command started without one of its three standard streams must not write what was meant for it into the next file that is opened.
void holdStandardStreams();

}  // namespace mingcha::cli
