# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the facts the way offices send them. Every oddity is deliberate and stands in the function that makes it."""
import csv
import io
import subprocess
import tempfile
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

import facts as f
import names
from stable import stable_ole, stable_zip

NBSP = "\u00a0"


def money(fen, thousands=False):
    sign, fen = ("-" if fen < 0 else ""), abs(fen)
    return f"{sign}{fen // 100:,}.{fen % 100:02d}" if thousands else f"{sign}{fen // 100}.{fen % 100:02d}"


def parentheses(fen):
    return f"({money(-fen, True)})" if fen < 0 else money(fen, True)


def price(value):
    return f"{value // 100000}.{value % 100000:05d}".rstrip("0")


def full_width(text):
    return text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789"})


def slashed(iso):
    return "/".join(str(int(part)) if n else part for n, part in enumerate(iso.split("-"))) if iso else ""


def choose_unreadable(planter):
    """A December bill whose kWh nobody can read: it ends among the rejected rows and its month is missing."""
    customer = planter.take("JM01", lambda c: c.base > 90)
    bill = planter.data.bills.pop((customer.number, 11))
    planter.note("R02", customer.number, 11)
    return bill


def titled(title, note, width):
    book = Workbook()
    sheet = book.active
    sheet.append([title])
    sheet.append([note])
    for row in (1, 2):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    sheet["A1"].alignment, sheet["A1"].font = Alignment(horizontal="center"), Font(bold=True, size=16)
    return book, sheet


def save(book, path):
    book.properties.created = book.properties.modified = datetime(2026, 1, 31)
    book.save(path)
    stable_zip(path)


def convert(book, path, exporter):
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "book.xlsx"
        save(book, source)
        subprocess.run(["ssconvert", "-T", exporter, str(source), str(path)], check=True, capture_output=True)
    stable_ole(path) if path.suffix == ".xls" else stable_zip(path)


def tariffs(path):
    """OpenDocument; real dates; other words and units in the header; a note under the table."""
    book, sheet = titled(f"{names.COMPANY}销售电价表", "单位：元/千瓦时", 8)
    sheet.title = "电价表"
    sheet.append(["电价代码", "电价名称", "用电类别", "电压等级", "生效日期", "失效日期", "目录单价（元/千瓦时）", "代征单价（元/千瓦时）"])
    for version, (start, stop) in enumerate(f.VERSIONS):
        for code, (name, category, voltage, *prices) in f.TARIFFS.items():
            unit, levy = prices[version]
            sheet.append([code, name, category, voltage, date.fromisoformat(start), date.fromisoformat(stop), unit / 100000, levy / 100000])
    sheet.append(["注：大工业用户另执行基本电费，23元/千伏安·月。"])
    convert(book, path, "Gnumeric_OpenCalc:odf")


def customers(path, data, duplicates):
    """Merged title, header in row 3, some meter numbers as numbers, full-width digits, hard spaces, a number used twice, a total row."""
    book, sheet = titled(f"{names.COMPANY}用电客户档案（2025年）", f"供电所：{names.STATION}　　制表：营销部　　打印日期：2026年1月31日", 14)
    sheet.title = "客户档案"
    sheet.append(["序号", "用户编号", "用户名称", "用电地址", "供电单位", "所属线路", "台区编码", "用电类别", "供电电压", "合同容量（kVA）", "电能表编号", "综合倍率",
                  "执行电价", "抄表例日"])
    for n, c in enumerate(data.customers):
        capacity = full_width(str(c.capacity)) if n in (40, 333) else c.capacity
        area = c.area + NBSP if n % 97 == 5 and c.area else c.area or None
        meter = int(c.meter) if n % 3 == 0 else c.meter
        sheet.append([n + 1, c.number, c.name, c.address, names.STATION, c.line, area, c.category, c.voltage, capacity, meter, c.multiplier, c.code, c.day])
        if c.number in duplicates:
            sheet.append([None, c.number, "（原户）" + c.name, c.address, names.STATION, c.line, area, c.category, c.voltage, 4, None, 1, c.code, c.day])
    sheet.append([])
    sheet.append(["合计", None, None, None, None, None, None, None, None, sum(c.capacity for c in data.customers) + 4 * len(duplicates)])
    sheet.append(["制表人：周文", None, None, None, "审核人：何志平"])
    save(book, path)


def supply(path, data):
    """Old binary Excel; one row per area, one column per month; a total row and a total column."""
    book, sheet = titled("台区供电量统计表（2025年）", "单位：kWh", 16)
    sheet.title = "供电量"
    sheet.append(["台区编号", "台区名称", "所属线路"] + [f"2025年{m}月" for m in range(1, 13)] + ["合计"])
    for area, line, place in names.AREAS + names.DEDICATED:
        values = [data.supply[area, m] / 100 for m in range(12)]
        name = place.removeprefix("柳溪镇") + ("专变" if (area, line, place) in names.DEDICATED else "公变")
        sheet.append([area, name, line] + values + [round(sum(values), 2)])
    sheet.append(["合计", None, None] + [round(sum(data.supply[a[0], m] for a in names.AREAS + names.DEDICATED) / 100, 2) for m in range(12)])
    convert(book, path, "Gnumeric_Excel:excel_biff8")


def bills_of(data, months, extra=()):
    rows = [b for (_, month), b in data.bills.items() if month in months] + list(extra)
    return sorted(rows, key=lambda b: (b.month, b.number.zfill(10)))


def bills_csv(path, data, months):
    """GB18030 and CRLF; a title; a tab behind each id; thousands separators; 202501; 2025/3/9; pages of 45 rows, each with a page total
    and the header again; one row printed twice at a page break; a total row and a footer."""
    header = ["用户编号", "电费年月", "上月止码", "本月止码", "倍率", "抄见电量", "电价代码", "电价", "电度电费", "基本电费", "力率调整电费", "代征费", "应收金额", "实收金额", "到账日期"]

    def totals(label, rows):
        sums = [sum(getattr(b, part) for b in rows) for part in ("energy", "basic", "adjustment", "levy", "total", "received")]
        return [label, "", "", "", "", f"{sum(b.kwh for b in rows):,}", "", ""] + [money(s, True) for s in sums] + [""]

    def line(b):
        return [b.number + "\t", f"2025{b.month + 1:02d}", money(b.previous, True), money(b.current, True), b.multiplier, f"{b.kwh:,}", b.code, price(b.price),
                *(money(v, True) for v in (b.energy, b.basic, b.adjustment, b.levy, b.total, b.received)), slashed(b.received_on)]

    rows = bills_of(data, months)
    out = [[f"{names.COMPANY}电费台账（2025年1-6月）"] + [""] * 14, header]
    for start in range(0, len(rows), 45):
        page = rows[start:start + 45]
        if start:
            out.append(header)
        if start == 450:
            out.append(line(rows[start - 1]))
        out += [line(b) for b in page] + [totals("本页合计", page)]
    out += [totals("合计", rows), ["制表人：周文", "打印时间：2026-01-31 09:12"]]
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(out)
    path.write_bytes(text.getvalue().encode("gb18030"))


def bills_html(path, data, months):
    """A web page named .xls: GB2312 by its own word, two header lines with spans, 2025年7月, hard spaces and -- for empty."""
    def cell(value, span=""):
        return f"<td{span}>{escape(str(value)) if value != '' else '&nbsp;'}</td>"

    def row(cells):
        return "<tr>" + "".join(cells) + "</tr>\r\n"

    tall = ' rowspan="2"'
    parts = ["<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"><title>电费台账</title></head><body>\r\n<table border=\"1\">\r\n",
             row([f'<td colspan="15" align="center"><b>{names.COMPANY}电费台账（2025年7-9月）</b></td>']),
             row([cell("户号", tall), cell("账期", tall), cell("示数", ' colspan="2"'), cell("综合倍率", tall), cell("计费电量（千瓦时）", tall),
                  cell("电价码", tall), cell("目录电价", tall), cell("电费（元）", ' colspan="5"'), cell("实收（元）", tall), cell("缴费日期", tall)]),
             row(map(cell, ["上月表码", "本月表码", "电度电费", "容（需）量电费", "力调电费", "基金及附加", "应收电费"]))]
    for b in bills_of(data, months):
        parts.append(row([f'<td style="vnd.ms-excel.numberformat:@">{b.number}</td>'] + [cell(v) for v in (
            f"2025年{b.month + 1}月", money(b.previous), money(b.current), b.multiplier, b.kwh, b.code, price(b.price), money(b.energy),
            money(b.basic) if b.basic else "", money(b.adjustment) if b.adjustment else "--", money(b.levy), money(b.total), money(b.received), b.received_on or "--")]))
    parts.append("</table>\r\n</body></html>\r\n")
    path.write_bytes("".join(parts).encode("gb18030"))


def bills_xlsx(path, data, months, unreadable):
    """Three header lines with merged groups; real dates; negative amounts in parentheses; one kWh that nobody can read; a total row."""
    book, sheet = titled(f"{names.COMPANY}电费台账（2025年10-12月）", f"供电所：{names.STATION}　　单位：千瓦时、元", 16)
    sheet.title = "电费台账"
    sheet.append(["户号", "户名", "账期", "抄表", None, None, None, "电价", None, "电费", None, None, None, None, "收费", None])
    sheet.append([None, None, None, "示数", None, "倍率", "计费电量", "执行电价码", "目录单价", "应收明细", None, None, None, "应收合计", "实收金额", "收费日期"])
    sheet.append([None, None, None, "上次示数", "本次示数", None, None, None, None, "电度电费", "基本电费", "力调电费", "代征电费", None, None, None])
    for area in ("A3:A5", "B3:B5", "C3:C5", "D3:G3", "H3:I3", "J3:N3", "O3:P3", "D4:E4", "F4:F5", "G4:G5", "H4:H5", "I4:I5", "J4:M4", "N4:N5", "O4:O5", "P4:P5"):
        sheet.merge_cells(area)
    name_of = {c.number: c.name for c in data.customers}
    rows = bills_of(data, months, [unreadable])
    for b in rows:
        kwh = "看不清" if b is unreadable else b.kwh
        paid = date.fromisoformat(b.received_on) if b.received_on else None
        sheet.append([b.number, name_of[b.number], f.MONTHS[b.month], b.previous / 100, b.current / 100, b.multiplier, kwh, b.code, b.price / 100000, b.energy / 100,
                      b.basic / 100, parentheses(b.adjustment) if b.adjustment else 0, b.levy / 100, b.total / 100, b.received / 100, paid])
    sums = [round(sum(getattr(b, part) for b in rows) / 100, 2) for part in ("energy", "basic", "adjustment", "levy", "total", "received")]
    sheet.append(["合计", None, None, None, None, None, None, None, None] + sums)
    save(book, path)


def survey_xlsx(path, rows):
    """Two header lines with merged groups; half of the customer numbers as numbers, so that the leading zero is gone; real dates; a second sheet that is no data."""
    book, sheet = titled("用电营业普查登记表", f"普查小组：第三组　　供电所：{names.STATION}", 10)
    sheet.title = "普查登记"
    sheet.append(["基本信息", None, None, "现场核查", None, None, None, None, "普查人员", "备注"])
    sheet.append(["普查编号", "户号", "普查日期", "电表资产号", "示数", "倍率", "实际用电性质", "封印", None, None])
    for area in ("A3:C3", "D3:H3", "I3:I4", "J3:J4"):
        sheet.merge_cells(area)
    for n, s in enumerate(rows):
        sheet.append([f"PC2026{n + 1:04d}", int(s.number) if n % 2 else s.number, date.fromisoformat(s.date), s.meter, s.reading / 100, s.multiplier, s.use, s.seal or None,
                      ("何志平、周文", "陆永安、江雪梅")[n % 2], s.remark or None])
    sheet.append(["说明：封印“破损”“缺失”须拍照留证。"])
    book.create_sheet("填表说明").append(["本表一式两份，普查人员不得少于两人。"])
    save(book, path)


def survey_csv(path, rows, locked):
    """UTF-8 with BOM; ids as ="031..."; full-width digits; 2026年1月12日; the last row has no date and is rejected."""
    lines = ["户号,核查日期,表计资产号,止码,综合倍率,用电性质,封印情况,备注"]
    for n, s in enumerate(rows):
        y, m, d = (int(part) for part in s.date.split("-"))
        reading = money(s.reading)
        lines.append(f'="{s.number}",{y}年{m}月{d}日,="{s.meter}",{full_width(reading) if n == 2 else reading},{s.multiplier},{s.use},{s.seal},{s.remark}')
    lines.append(f'="{locked.number}",门锁未核查,="{locked.meter}",,,,,二次上门仍无人')
    path.write_bytes(("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8"))


def write(folder, data, duplicates, unreadable, locked):
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    tariffs(folder / "销售电价表.ods")
    customers(folder / "用电客户档案.xlsx", data, duplicates)
    supply(folder / "台区供电量_2025年.xls", data)
    bills_csv(folder / "电费台账_2025年1-6月.csv", data, range(0, 6))
    bills_html(folder / "电费台账_2025年7-9月.xls", data, range(6, 9))
    bills_xlsx(folder / "电费台账_2025年10-12月.xlsx", data, range(9, 12), unreadable)
    survey_xlsx(folder / "营业普查登记表.xlsx", data.surveys[:-14])
    survey_csv(folder / "营业普查补录.csv", data.surveys[-14:], locked)
