# SPDX-License-Identifier: GPL-3.0-or-later
"""One station's year without a single defect. Readings are hundredths, prices 0.00001 yuan, money fen, kWh whole: integers throughout."""
from dataclasses import dataclass, field

import names

MONTHS = [f"2025-{m:02d}" for m in range(1, 13)]

# code: (name, category, voltage of the price list, price and levy of the first half year, of the second)
TARIFFS = {
    "JM01": ("居民生活用电（不满1千伏）", "居民生活", "不满1千伏", (55800, 2710), (55800, 2710)),
    "GS01": ("一般工商业用电（不满1千伏）", "一般工商业", "不满1千伏", (68430, 4530), (66180, 4530)),
    "GS02": ("一般工商业用电（1-10千伏）", "一般工商业", "1-10千伏", (66430, 4530), (64180, 4530)),
    "DG02": ("大工业用电（1-10千伏）", "大工业", "1-10千伏", (59820, 4530), (57960, 4530)),
    "NY01": ("农业生产用电（不满1千伏）", "农业生产", "不满1千伏", (51300, 1210), (51300, 1210)),
    "NY02": ("农业排灌用电（不满1千伏）", "农业排灌", "不满1千伏", (43800, 1210), (43200, 1210)),
}
VERSIONS = [("2024-01-01", "2025-06-30"), ("2025-07-01", "2027-12-31")]
CAPACITY_PRICE = 2300  # fen per kVA and month

# Month factors by class; the rules look for steps beyond 30, 50 or 100 percent, and a quiet year stays within them.
SEASON = {
    "JM01": [1.15, 1.10, 0.92, 0.85, 0.88, 1.02, 1.32, 1.38, 1.10, 0.88, 0.86, 1.02],
    "GS01": [1.02, 0.86, 0.94, 0.95, 0.98, 1.06, 1.18, 1.20, 1.06, 0.95, 0.94, 1.00],
    "GS02": [1.00, 0.92, 0.97, 0.96, 0.98, 1.04, 1.10, 1.11, 1.03, 0.96, 0.97, 1.00],
    "DG02": [0.97, 0.88, 1.00, 1.01, 1.02, 1.01, 1.00, 1.00, 1.03, 1.02, 1.03, 1.02],
    "NY01": [1.02, 1.00, 0.98, 0.96, 0.98, 1.02, 1.08, 1.08, 1.02, 0.97, 0.97, 1.00],
    "NY02": [0.25, 0.25, 0.60, 1.10, 1.60, 1.90, 2.00, 1.80, 1.20, 0.60, 0.30, 0.25],
}


@dataclass
class Customer:
    number: str
    name: str
    address: str
    area: str
    line: str
    category: str
    voltage: str
    capacity: int
    meter: str
    multiplier: int
    code: str
    day: int
    base: float  # mean kWh of a month


@dataclass
class Bill:
    number: str
    month: int  # 0 is 2025-01
    previous: int
    current: int
    multiplier: int
    code: str
    kwh: int = 0
    price: int = 0
    levy_price: int = 0
    energy: int = 0
    basic: int = 0
    adjustment: int = 0
    levy: int = 0
    total: int = 0
    received: int = 0
    received_on: str = ""


@dataclass
class Survey:
    number: str
    date: str
    meter: str
    reading: int
    multiplier: int
    use: str
    seal: str
    remark: str = ""


@dataclass
class Facts:
    customers: list = field(default_factory=list)
    bills: dict = field(default_factory=dict)  # (number, month): Bill
    supply: dict = field(default_factory=dict)  # (area, month): hundredths of a kWh
    surveys: list = field(default_factory=list)

    def bills_of(self, number):
        return [self.bills[number, m] for m in range(12) if (number, m) in self.bills]


def half_up(numerator, denominator):
    """Rounds half away from zero."""
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


def tariff(code, month):
    return TARIFFS[code][3 if month < 6 else 4]


def price_bill(bill, customer, rate):
    """Fills every amount of a bill from its kWh, code, prices and, for high voltage, the power-factor rate in 0.01 percent."""
    bill.energy = half_up(bill.kwh * bill.price, 1000)
    bill.levy = half_up(bill.kwh * bill.levy_price, 1000)
    bill.basic = customer.capacity * CAPACITY_PRICE if customer.code == "DG02" else 0
    bill.adjustment = half_up((bill.energy + bill.basic) * rate, 10000)
    bill.total = bill.energy + bill.basic + bill.adjustment + bill.levy
    bill.received = bill.total


def low_voltage(rng, area, line, place, code, index):
    if code == "JM01":
        return names.person(rng), names.home(rng, place), rng.choice([4, 6, 8, 8, 10]), 1, 60 + 230 * rng.random() ** 1.4
    if code == "GS01":
        owner = place.removeprefix("柳溪镇") + rng.choice(names.SHOP_WORDS) + rng.choice(names.SHOPS)
        multiplier = rng.choice([1, 1, 1, 20, 30, 40])
        capacity = {1: rng.choice([8, 10, 15, 20]), 20: 50, 30: 80, 40: 95}[multiplier]
        return owner, names.street(rng, place), capacity, multiplier, capacity * (28 + 34 * rng.random())
    if code == "NY01":
        return names.person(rng) + rng.choice(names.FARMS), names.street(rng, place), rng.choice([10, 15, 20]), 1, 300 + 900 * rng.random()
    return place.removeprefix("柳溪镇") + f"{index % 6 + 1}号" + rng.choice(names.PUMPS), names.street(rng, place), rng.choice([15, 20, 30]), 1, 110 + 230 * rng.random()


def high_voltage(rng, code, index):
    if code == "DG02":
        capacity = rng.choice([315, 400, 500, 630, 800, 1000, 1250])
        ratio = 400 if capacity <= 315 else 600 if capacity <= 500 else 1000 if capacity <= 800 else 1500
        return names.INDUSTRY_HV[index], capacity, ratio, capacity * 720 * (0.28 + 0.2 * rng.random())
    capacity = rng.choice([80, 100, 125, 160, 200, 250])
    return names.COMMERCIAL_HV[index], capacity, 200 if capacity <= 160 else 300, capacity * 720 * (0.14 + 0.14 * rng.random())


def make_customers(rng):
    plan = []
    for n in range(570):
        code = "JM01" if n % 57 < 47 else "GS01" if n % 57 < 53 else "NY01" if n % 57 < 55 else "NY02"
        plan.append((code, *names.AREAS[n // 64 if n < 512 else 8]))
    for n in range(30):
        plan.append(("DG02" if n % 15 < 7 else "GS02", *names.DEDICATED[n % 3]))
    customers, industry, commerce = [], 0, 0
    for n, (code, area, line, place) in enumerate(plan):
        number = f"03100{10012 + n * 7:05d}"
        meter = f"{210300000019 + n * 137}"
        if code in ("DG02", "GS02"):
            index = industry if code == "DG02" else commerce
            industry, commerce = industry + (code == "DG02"), commerce + (code == "GS02")
            name, capacity, multiplier, base = high_voltage(rng, code, index)
            address = place
        else:
            name, address, capacity, multiplier, base = low_voltage(rng, area, line, place, code, n)
        voltage = "交流220V" if code == "JM01" else "交流10kV" if code in ("DG02", "GS02") else "交流380V"
        customers.append(Customer(number, name, address, area, line, TARIFFS[code][1], voltage, capacity, meter, multiplier, code,
                                  1 + area_index(area) % 20, base))
    return customers


def area_index(area):
    return [a[0] for a in names.AREAS + names.DEDICATED].index(area)


def steady_use(rng, customer):
    """True kWh of each month as register movements in hundredths."""
    spread = 0.03 if customer.voltage == "交流10kV" else 0.08
    return [round(customer.base / customer.multiplier * factor * (1 + spread * (2 * rng.random() - 1)) * 100)
            for factor in SEASON[customer.code]]


def adjustment_rate(rng, customer):
    """The power-factor rate in 0.01 percent: standard 0.90 for industry, 0.85 for other high-voltage customers from 100 kVA up (PF215)."""
    if customer.voltage != "交流10kV" or customer.capacity < 100:
        return [0] * 12
    table = [-75, -75, -60, -45, -30, 0, 0, 50, 100] if customer.code == "DG02" else [-110, -95, -65, -50, -20, 0, 50]
    usual = rng.randrange(len(table))
    return [table[min(len(table) - 1, max(0, usual + rng.choice([-1, 0, 0, 1])))] for _ in range(12)]


def paid_on(rng, month):
    year, following = (2025, month + 2) if month < 11 else (2026, 1)
    return f"{year}-{following:02d}-{rng.randint(5, 20):02d}"
