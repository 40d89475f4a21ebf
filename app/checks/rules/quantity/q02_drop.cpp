// SPDX-License-Identifier: GPL-3.0-or-later
// Q02 电量突减 (domain.md 4.1). A consequence of Q04, Q06 or M13 on the same bill when the kWh put right would be no drop.
#include "checks/rules/quantity/trend.h"
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

void q02Drop(const BillScope& scope, Sink& sink) { judgeTrend(scope, sink, Direction::Down); }

}  // namespace mingcha::checks::rules
