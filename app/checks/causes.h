// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/facts.h"
#include "checks/rules/scopes.h"

namespace mingcha::checks {

/// Names the cause of findings that only show another one again, where that needs more than the one bill (domain.md 4.15):
/// M13 of M01 and P17 of P18, when the money of the survey's finding counts the same bill; L01 and L02 of the one bill (Q04, Q06, M13) that alone brings the rate inside the limit.
void nameCauses(const Facts& facts, const RuleSettings& settings, std::vector<Found>& found);

}  // namespace mingcha::checks
