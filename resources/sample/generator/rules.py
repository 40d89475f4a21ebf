# SPDX-License-Identifier: GPL-3.0-or-later
"""An evaluation of the rules written from their text alone, with exact fractions and no regard to speed.
It shares nothing with the program, so that the sample's truth is checked against the sample's data."""
from collections import Counter
from fractions import Fraction
from statistics import median

import facts as f

SOUND = {"", "完好", "正常", "齐全"}


def limits(customer):
    """Q01, Q02: rise, fall and least difference in kWh by class."""
    if customer.category == "居民生活":
        return Fraction(1), Fraction(1, 2), 200
    if customer.voltage == "交流10kV":
        return Fraction(3, 10), Fraction(3, 10), 5000
    return Fraction(1, 2), Fraction(2, 5), 500


def trend_rules(customer, bills):
    rise, fall, least = limits(customer)
    for n, bill in enumerate(bills):
        earlier = [b.kwh for b in bills[max(0, n - 6):n] if b.kwh != 0]
        if len(earlier) >= 3:
            mean = Fraction(sum(earlier), len(earlier))
            if bill.kwh > mean * (1 + rise) and bill.kwh - mean > least:
                yield "Q01", bill
            if bill.kwh < mean * (1 - fall) and mean - bill.kwh > least:
                yield "Q02", bill
        if n >= 2 and all(b.kwh == 0 for b in bills[n - 2:n + 1]):
            yield "Q03", bill
        if n >= 1 and bill.previous != bills[n - 1].current:
            yield "Q04", bill


def bill_rules(customer, bill):
    if bill.current < bill.previous:
        yield "Q05"
    if abs(bill.kwh - f.half_up((bill.current - bill.previous) * bill.multiplier, 100)) > 1:
        yield "Q06"
    if customer and bill.multiplier != customer.multiplier:
        yield "M13"
    if customer and bill.code != customer.code:
        yield "P17"
    if bill.price != f.tariff(bill.code, bill.month)[0]:
        yield "P11"
    if abs(bill.energy - f.half_up(bill.kwh * bill.price, 1000)) > 1:
        yield "F15"
    if abs(bill.total - (bill.energy + bill.basic + bill.adjustment + bill.levy)) > 1:
        yield "F14"
    if bill.received < bill.total:
        yield "C09"


def loss_rates(data):
    """{area: {month: rate}} of the months that pass the gate of domain rule 3.2."""
    area_of = {c.number: c.area for c in data.customers}
    size = Counter(area_of.values())
    rates = {}
    for (area, month), supplied in sorted(data.supply.items()):
        billed = [b.kwh for (number, m), b in data.bills.items() if m == month and area_of.get(number) == area]
        if supplied >= 30000 and size[area] and Fraction(len(billed), size[area]) >= Fraction(98, 100):
            supply = Fraction(supplied, 100)
            rates.setdefault(area, {})[month] = (supply - sum(billed)) / supply
    return rates


def loss_rules(data):
    for area, by_month in loss_rates(data).items():
        months = sorted(by_month)
        for n, month in enumerate(months):
            rate, past = by_month[month], [by_month[m] for m in months[max(0, n - 6):n]]
            if rate > Fraction(7, 100):
                yield "L01", area, month
            if rate < Fraction(-1, 100):
                yield "L02", area, month
            if len(past) >= 3:
                middle = median(past)
                spread = median([abs(r - middle) for r in past])
                jump = abs(rate - middle) > max(Fraction(3, 100), 3 * Fraction("1.4826") * spread)
                if jump or (past[-1] >= 0 and rate < Fraction(-1, 100)):
                    yield "L03", area, month


def survey_rules(customer, bills, survey):
    if survey.multiplier != customer.multiplier:
        yield "M01"
    if survey.meter != customer.meter:
        yield "M08"
    if survey.seal not in SOUND:
        yield "M03"
    if survey.use != customer.category:
        yield "P18"
    latest = [b for b in bills if f.MONTHS[b.month] <= survey.date[:7]]
    if latest and survey.meter == customer.meter and survey.reading < latest[-1].current:
        yield "R04"


def archive_rules(data, duplicates):
    lengths = Counter(len(c.number) for c in data.customers)
    usual = lengths.most_common(1)[0][0]
    areas = {area for area, _ in data.supply}
    for c in data.customers:
        if not c.number.isdigit() or len(c.number) not in (10, 13, 16) or len(c.number) < usual:
            yield "D01", c.number
        if c.area not in areas:
            yield "D06", c.number
    for number in duplicates:
        yield "D01", number


def findings(data, duplicates):
    """Every (rule, subject, period)."""
    result = set()
    by_number = {c.number: c for c in data.customers}
    billed_months = {m for _, m in data.bills}
    for c in data.customers:
        bills = data.bills_of(c.number)
        result |= {(rule, c.number, f.MONTHS[b.month]) for rule, b in trend_rules(c, bills)}
        result |= {("R02", c.number, f.MONTHS[m]) for m in billed_months if (c.number, m) not in data.bills}
    for (number, month), bill in data.bills.items():
        result |= {(rule, number, f.MONTHS[month]) for rule in bill_rules(by_number.get(number), bill)}
    result |= {(rule, area, f.MONTHS[m]) for rule, area, m in loss_rules(data)}
    for s in data.surveys:
        result |= {(rule, s.number, "") for rule in survey_rules(by_number[s.number], data.bills_of(s.number), s)}
    result |= {(rule, number, "") for rule, number in archive_rules(data, duplicates)}
    return result
