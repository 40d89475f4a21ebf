// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/editor.h"

namespace mingcha::findings {

/// The finding as the change would leave it, or why it may not be changed so: one whole translated sentence.
tl::expected<Finding, QString> changed(const Finding& before, const Change& change, QDate today);

}  // namespace mingcha::findings
