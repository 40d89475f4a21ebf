// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules/rules.h"

namespace mingcha::checks {

const std::vector<RuleCode>& ruleCodes()
{
    using namespace rules;
    static const std::vector<RuleCode> codes{
        {.code = "Q01", .onBills = q01Surge},        {.code = "Q02", .onBills = q02Drop},         {.code = "Q03", .onBills = q03Zero},
        {.code = "Q04", .onBills = q04Discontinuity}, {.code = "Q05", .onBills = q05Reversal},     {.code = "Q06", .onBills = q06Arithmetic},
        {.code = "R02", .onMonth = r02MissingBill},  {.code = "M13", .onBills = m13BilledMultiplier}, {.code = "P17", .onBills = p17PriceCode},
        {.code = "P11", .onBills = p11PriceVersion}, {.code = "F14", .onBills = f14Total},        {.code = "F15", .onBills = f15EnergyCharge},
        {.code = "C09", .onBills = c09Arrears},      {.code = "L01", .onRun = l01HighLoss},       {.code = "L02", .onRun = l02NegativeLoss},
        {.code = "L03", .onRun = l03LossJump},       {.code = "M01", .onRun = m01Multiplier},     {.code = "M03", .onRun = m03Seal},
        {.code = "M08", .onRun = m08Meter},          {.code = "P18", .onRun = p18Use},            {.code = "R04", .onRun = r04Reading},
        {.code = "D01", .onRun = d01CustomerNumber}, {.code = "D06", .onRun = d06Area}};
    return codes;
}

}  // namespace mingcha::checks
