// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/rules/scopes.h"

namespace mingcha::checks {

/// The code of a rule: one function, called for parts of each judged month's bills, once per judged month, or once per run when every month is there.
struct RuleCode {
    const char* code;
    void (*onBills)(const BillScope&, Sink&) = nullptr;
    void (*onMonth)(const MonthScope&, Sink&) = nullptr;
    void (*onRun)(const RunScope&, Sink&) = nullptr;
};
const std::vector<RuleCode>& ruleCodes();

namespace rules {
void q01Surge(const BillScope&, Sink&);
void q02Drop(const BillScope&, Sink&);
void q03Zero(const BillScope&, Sink&);
void q04Discontinuity(const BillScope&, Sink&);
void q05Reversal(const BillScope&, Sink&);
void q06Arithmetic(const BillScope&, Sink&);
void r02MissingBill(const MonthScope&, Sink&);
void m13BilledMultiplier(const BillScope&, Sink&);
void p17PriceCode(const BillScope&, Sink&);
void p11PriceVersion(const BillScope&, Sink&);
void f14Total(const BillScope&, Sink&);
void f15EnergyCharge(const BillScope&, Sink&);
void c09Arrears(const BillScope&, Sink&);
void l01HighLoss(const RunScope&, Sink&);
void l02NegativeLoss(const RunScope&, Sink&);
void l03LossJump(const RunScope&, Sink&);
void m01Multiplier(const RunScope&, Sink&);
void m03Seal(const RunScope&, Sink&);
void m08Meter(const RunScope&, Sink&);
void p18Use(const RunScope&, Sink&);
void r04Reading(const RunScope&, Sink&);
void d01CustomerNumber(const RunScope&, Sink&);
void d06Area(const RunScope&, Sink&);
}  // namespace rules

}  // namespace mingcha::checks
