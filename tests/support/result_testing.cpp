// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/result_testing.h"
