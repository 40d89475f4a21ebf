// SPDX-License-Identifier: GPL-3.0-or-later
// Q01 电量突增 (domain.md 4.1). A consequence of Q04, Q06 or M13 on the same bill when the kWh put right would be no surge.
#include "checks/rules/quantity/trend.h"
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

void q01Surge(const BillScope& scope, Sink& sink) { judgeTrend(scope, sink, Direction::Up); }

}  // namespace mingcha::checks::rules
