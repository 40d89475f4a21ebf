# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants the defects: some in how customers use electricity, some in the bills, the survey and the archive.
Every plant notes (rule, subject, period); what else follows from it is found by rules.py."""
import facts as f

# Loss rates in 0.01 percent where an area is not its quiet self; month 0 is January.
LOSS_STORIES = {
    "TQ310103": {6: 560, 7: 590, 8: 640, 9: 735, 10: 790, 11: 830},  # grows slowly: high loss without a jump
    "TQ310202": {10: 1170, 11: 1210},  # tapping: a jump
    "TQ310301": {0: -145, 1: -130, 2: 110, 3: 140, 4: 150},  # wrong user-transformer mapping until March
    "TQ310303": {9: -260},  # a phase of the check meter lost for a month
}
LOSS_PLANTS = [("L01", "TQ310103", m) for m in (9, 10, 11)] + [("L01", "TQ310202", m) for m in (10, 11)] + \
    [("L02", "TQ310301", m) for m in (0, 1)] + [("L02", "TQ310303", 9)] + \
    [("L03", "TQ310202", m) for m in (10, 11)] + [("L03", "TQ310303", 9)]


def calm(customer):
    """Whether the loss of the customer's area tells no story of its own, which a wrong kWh would disturb."""
    return customer.area not in LOSS_STORIES


class Planter:
    def __init__(self, rng, data, uses, rates):
        self.data, self.uses, self.rates = data, uses, rates
        self.truth = set()
        self.pool = list(data.customers)
        rng.shuffle(self.pool)
        self.rng = rng

    def note(self, rule, subject, month=None):
        self.truth.add((rule, subject, "" if month is None else f.MONTHS[month]))

    def take(self, code, wanted=lambda customer: True):
        """A customer of this price code that no other plant has."""
        for n, customer in enumerate(self.pool):
            if customer.code == code and wanted(customer):
                return self.pool.pop(n)
        raise LookupError(code)

    # Use of electricity, before bills exist.

    def scale_use(self, rule, customer, months, factor, noted=None):
        for m in months:
            self.uses[customer.number][m] = round(self.uses[customer.number][m] * factor)
        for m in noted if noted is not None else months:
            self.note(rule, customer.number, m)

    def plant_use(self):
        def mid(low, high):
            return lambda c: low < c.base < high

        self.scale_use("Q01", self.take("JM01", mid(180, 240)), [9], 5.6)
        self.scale_use("Q01", self.take("JM01", mid(150, 200)), [4], 4.4)
        self.scale_use("Q01", self.take("GS01", mid(1200, 2500)), [10], 1.9)
        self.scale_use("Q01", self.take("DG02", mid(150000, 400000)), [8], 1.45)
        self.scale_use("Q02", self.take("GS01", lambda c: c.area == "TQ310202" and c.base > 900), [10, 11], 0.3)
        self.scale_use("Q02", self.take("JM01", mid(255, 290)), [9], 0.06)
        self.scale_use("Q02", self.take("GS02", mid(17000, 60000)), [7, 8], 0.52, noted=[7, 8])
        for low, high, first in ((70, 140, 7), (70, 120, 9)):
            self.scale_use("Q03", self.take("JM01", mid(low, high)), range(first, 12), 0, noted=range(first + 2, 12))
        self.scale_use("Q03", self.take("GS01", mid(200, 400)), range(8, 12), 0, noted=range(10, 12))
        empty_house = self.take("JM01", mid(60, 110))  # two months away, which is not a finding
        self.scale_use("Q03", empty_house, [5, 6], 0, noted=[])

    # Bills.

    def reprice(self, customer, month, kwh=None):
        bill = self.data.bills[customer.number, month]
        bill.kwh = kwh if kwh is not None else f.half_up((bill.current - bill.previous) * bill.multiplier, 100)
        bill.price, bill.levy_price = f.tariff(bill.code, month)
        f.price_bill(bill, customer, self.rates[customer.number][month])
        return bill

    def plant_readings(self):
        bills = self.data.bills
        for code, month, step in (("JM01", 2, 3750), ("GS01", 5, -14200), ("JM01", 7, -6080), ("GS02", 3, 412)):
            customer = self.take(code, lambda c: calm(c) and c.base > 150 and c.multiplier in (1, 200, 300))
            bills[customer.number, month].previous += step
            self.reprice(customer, month)
            self.note("Q04", customer.number, month)
        for code, month, back in (("JM01", 6, 21340), ("GS01", 9, 80615)):
            customer = self.take(code, lambda c: calm(c) and c.multiplier == 1 and (c.code != "JM01" or c.base < 190) and c.base < 480)
            bill = bills[customer.number, month]
            shift = bill.previous - back - bill.current
            bill.current += shift
            for later in range(month + 1, 12):
                bills[customer.number, later].previous += shift
                bills[customer.number, later].current += shift
            self.reprice(customer, month, kwh=0)
            self.note("Q05", customer.number, month)
        for code, month, extra in (("JM01", 1, 11), ("JM01", 8, -30), ("GS01", 6, 300), ("DG02", 4, 12000)):
            customer = self.take(code, lambda c: calm(c) and c.base > 120)
            self.reprice(customer, month, kwh=bills[customer.number, month].kwh + extra)
            self.note("Q06", customer.number, month)

    def plant_codes(self):
        bills = self.data.bills
        plants = ((lambda: self.take("GS01", lambda c: c.multiplier == 40 and calm(c)), 30, (4, 5)),
                  (lambda: self.take("GS01", lambda c: c.multiplier == 20 and calm(c) and c.base < 2200), 15, (11,)),
                  (lambda: self.take("GS02", lambda c: c.multiplier == 300 and c.base < 30000), 240, (9,)))
        for choose, wrong, months in plants:
            customer = choose()
            for month in months:
                bills[customer.number, month].multiplier = wrong
                self.reprice(customer, month)
                self.note("M13", customer.number, month)
        for code, wrong, months in (("GS01", "JM01", (7,)), ("GS01", "NY01", (10, 11)), ("JM01", "GS01", (3,))):
            customer = self.take(code, lambda c: c.multiplier == 1)
            for month in months:
                bills[customer.number, month].code = wrong
                self.reprice(customer, month)
                self.note("P17", customer.number, month)
        for code, months in (("GS01", (6,)), ("GS01", (6, 7)), ("NY02", (6,)), ("DG02", (6, 7)), ("GS02", (6,))):
            customer = self.take(code)
            for month in months:  # the price of the first half year was kept
                bill = bills[customer.number, month]
                bill.price, bill.levy_price = f.tariff(code, 5)
                f.price_bill(bill, customer, self.rates[customer.number][month])
                self.note("P11", customer.number, month)

    def plant_amounts(self):
        bills = self.data.bills
        for code, month, extra in (("JM01", 4, 321), ("GS01", 2, -1000), ("DG02", 10, 870000)):
            customer = self.take(code)
            bill = bills[customer.number, month]
            for part in ("energy", "total", "received"):
                setattr(bill, part, getattr(bill, part) + extra)
            self.note("F15", customer.number, month)
        for code, month, extra in (("JM01", 8, -150), ("GS01", 1, 2000), ("GS02", 5, 60000)):
            customer = self.take(code)
            bill = bills[customer.number, month]
            bill.total += extra
            bill.received = bill.total
            self.note("F14", customer.number, month)
        for code, months, share in (("JM01", (8, 9), 0), ("JM01", (11,), 0), ("GS01", (10,), 0), ("NY01", (6,), 0), ("GS01", (4,), 60),
                                    ("DG02", (10, 11), 0)):
            customer = self.take(code)
            for month in months:
                bill = bills[customer.number, month]
                bill.received = bill.total * share // 100
                if not bill.received:
                    bill.received_on = ""
                self.note("C09", customer.number, month)

    def plant_missing(self):
        """Bills that were never made; the next one carries both months."""
        for month in (2, 5, 9):
            customer = self.take("JM01", lambda c: c.base < 90)
            gone = self.data.bills.pop((customer.number, month))
            self.data.bills[customer.number, month + 1].previous = gone.previous
            self.reprice(customer, month + 1)
            self.note("R02", customer.number, month)

    # Survey: `chosen` are the customers it visits, already in the data with sound values.

    def plant_survey(self):
        surveys = {s.number: s for s in self.data.surveys}

        def visit(code, wanted=lambda c: True):
            customer = self.take(code, lambda c: c.number in surveys and wanted(c))
            return customer, surveys[customer.number]

        for code, site in (("GS01", 60), ("GS02", 300)):
            customer, survey = visit(code, lambda c: c.multiplier in (20, 30, 40, 200))
            survey.multiplier, survey.remark = site, f"互感器铭牌与档案不符，铭牌变比{site * 5 if code == 'GS01' else 15}/5"
            self.note("M01", customer.number)
        for code, digits in (("JM01", "210399"), ("JM01", "210388"), ("GS01", "210377")):
            customer, survey = visit(code)
            survey.meter, survey.remark = digits + customer.meter[6:], "现场已换表，系统未更新"
            survey.reading = self.rng.randint(2000, 40000)
            self.note("M08", customer.number)
        for code, state in (("JM01", "破损"), ("GS01", "缺失"), ("JM01", "缺失"), ("NY01", "破损")):
            customer, survey = visit(code)
            survey.seal = state
            self.note("M03", customer.number)
        for code, use, remark in (("JM01", "一般工商业", "一楼开设小卖部、麻将馆"), ("JM01", "一般工商业", "居民用电接入民宿"), ("NY01", "一般工商业", "已改作农家乐")):
            customer, survey = visit(code, lambda c: c.base > 120)
            survey.use, survey.remark = use, remark
            self.note("P18", customer.number)
        for code, less in (("JM01", 5500), ("GS01", 31050), ("DG02", 1240)):
            customer, survey = visit(code)
            survey.reading = self.data.bills[customer.number, 11].current - less
            self.note("R04", customer.number)

    # Archive.

    def plant_archive(self):
        """Wrong customer numbers (the whole chain of records carries them), a number used twice, areas that are missing or unknown."""
        surveyed = {s.number for s in self.data.surveys}
        quiet = lambda c: c.number not in surveyed
        for shorten in (True, False):
            customer = self.take("JM01", quiet)
            wrong = customer.number[1:] if shorten else customer.number + "1"
            for month in range(12):
                bill = self.data.bills.pop((customer.number, month))
                bill.number = wrong
                self.data.bills[wrong, month] = bill
            customer.number = wrong
            self.note("D01", wrong)
        twice = self.take("JM01", quiet)
        self.note("D01", twice.number)
        for area in ("", "TQ310309"):
            customer = self.take("JM01", quiet)
            customer.area = area
            self.note("D06", customer.number)
        return [twice.number]
