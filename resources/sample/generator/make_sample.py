#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample: one supply station's year with planted defects, in the messy forms offices send.

    python3 make_sample.py            writes ../data and ../truth.csv

Needs python3-openpyxl, and ssconvert (package gnumeric) for the .xls and .ods files. The same seed gives the same facts.
truth.csv is the complete result of rules.py on the facts: what was planted, and what follows from it.
"""
import csv
import pathlib
import random
import sys
from collections import Counter

import facts as f
import messy
import names
import plants
import rules

SEED = 20250101
HERE = pathlib.Path(__file__).resolve().parent


def make_bills(data, uses, rates, rng):
    for c in data.customers:
        reading = rng.randint(80000, 1900000) if c.voltage != "交流10kV" else rng.randint(40000, 300000)
        for month in range(12):
            bill = f.Bill(c.number, month, reading, reading + uses[c.number][month], c.multiplier, c.code)
            reading = bill.current
            bill.kwh = f.half_up((bill.current - bill.previous) * bill.multiplier, 100)
            bill.price, bill.levy_price = f.tariff(c.code, month)
            f.price_bill(bill, c, rates[c.number][month])
            bill.received_on = f.paid_on(rng, month)
            data.bills[c.number, month] = bill


def make_supply(data, rng):
    """Supplied kWh of each area from what its customers truly used and the area's loss."""
    for area, _, _ in names.AREAS + names.DEDICATED:
        dedicated = area.endswith("90")
        usual = 140 if dedicated else rng.randint(260, 430)
        for month in range(12):
            used = sum(data.bills[c.number, month].kwh for c in data.customers if c.area == area)
            rate = plants.LOSS_STORIES.get(area, {}).get(month, usual + rng.randint(-35, 35))
            data.supply[area, month] = f.half_up(used * 100 * 10000, 10000 - rate)


def make_surveys(data, rng):
    chosen = [c for c in data.customers if c.code != "JM01" and rng.random() < 0.3]
    chosen += rng.sample([c for c in data.customers if c.code == "JM01"], 84 - len(chosen))
    for c in sorted(chosen, key=lambda c: (c.area, c.number)):
        day = rng.choice(["2025-12-29", "2025-12-30", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09", "2026-01-12", "2026-01-13"])
        since = round(c.base / c.multiplier * 100 * rng.uniform(0.3, 0.9))
        seal = rng.choice(["完好"] * 8 + ["正常", "齐全", ""])
        data.surveys.append(f.Survey(c.number, day, c.meter, data.bills[c.number, 11].current + since, c.multiplier, c.category, seal))


def main():
    rng = random.Random(SEED)
    data = f.Facts(f.make_customers(rng))
    uses = {c.number: f.steady_use(rng, c) for c in data.customers}
    rates = {c.number: f.adjustment_rate(rng, c) for c in data.customers}
    planter = plants.Planter(rng, data, uses, rates)
    planter.plant_use()
    make_bills(data, uses, rates, rng)
    make_surveys(data, rng)
    duplicates = planter.plant_archive()
    make_supply(data, rng)
    planter.plant_readings()
    planter.plant_codes()
    planter.plant_amounts()
    planter.plant_missing()
    planter.plant_survey()
    for rule, area, month in plants.LOSS_PLANTS:
        planter.note(rule, area, month)
    unreadable = messy.choose_unreadable(planter)
    found = rules.findings(data, duplicates)
    missed = sorted(planter.truth - found)
    if missed:
        sys.exit(f"planted, but not found by the rules: {missed}")
    with open(HERE.parent / "truth.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["rule", "subject", "period", "origin"])
        writer.writerows([*key, "planted" if key in planter.truth else "follows"] for key in sorted(found))
    visited = {survey.number for survey in data.surveys}
    locked = planter.take("JM01", lambda c: c.number not in visited)
    messy.write(HERE.parent / "data", data, duplicates, unreadable, locked)
    print("findings:", dict(sorted(Counter(rule for rule, _, _ in found).items())))
    print("not planted:", *sorted(found - planter.truth), sep="\n  ")


if __name__ == "__main__":
    main()
