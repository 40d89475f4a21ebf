#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures mingcha-cli beside the DuckDB peer on generated data, both in turn on this machine, and prints medians and ratios.

    tests/bench/run.py --cli build/release/app/cli/mingcha-cli --peer ../shared/bench [--customers 300000] [--runs 3] [--work DIR] [--thirteenth]

PEER is the folder with generate.mjs and peer_duckdb.mjs; it is copied to the work folder, where `npm install` fetches DuckDB once.
What is timed for Mingcha: creating the encrypted vault, importing every file, the 19 shared rules, and the findings stored; each command is a process of its own,
durable when it ends. The peer's total is what it prints itself. With --thirteenth, the thirteenth month of a 13-month year is added to a vault that holds the
first twelve, and that month is checked; the automatic backup of that import is measured by a backup of its own and taken off.
"""
import argparse
import csv
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

SHARED = "Q01,Q02,Q03,Q04,Q06,M13,P17,P11,F15,F14,C09,L01,L02,L03,M08,M01,P18,M03,R04"
FILES = ("tariffs", "customers", "area_supply", "bills", "survey")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, type=pathlib.Path)
    parser.add_argument("--peer", required=True, type=pathlib.Path)
    parser.add_argument("--customers", type=int, default=300000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("build/bench"))
    parser.add_argument("--thirteenth", action="store_true")
    return parser.parse_args()


def timed(command):
    """Seconds and peak memory in MB of one process; its failure ends the measurement."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, options):
        self.cli, self.work, self.options = options.cli.resolve(), options.work.resolve(), options
        self.tools = self.work / "peer"
        self.work.mkdir(parents=True, exist_ok=True)
        if not self.tools.exists():
            shutil.copytree(options.peer, self.tools)
        if not (self.tools / "node_modules").exists():
            subprocess.run(["npm", "install", "--silent"], cwd=self.tools, check=True)
        self.passphrase = self.work / "passphrase"
        self.passphrase.write_text("only for measuring\n", encoding="utf-8")

    def data(self, months):
        folder = self.work / f"data-{self.options.customers}-{months}"
        if not (folder / "truth.csv").exists():
            subprocess.run(["node", "generate.mjs", folder, str(self.options.customers), str(months)], cwd=self.tools, check=True)
        return folder

    def mingcha(self, command, *rest):
        return timed([self.cli, command, *rest, "--quiet", "--passphrase-file", self.passphrase])

    def fresh_vault(self):
        vault = self.work / "bench.mingcha"
        for path in self.work.glob("bench.mingcha*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.rmtree(self.work / "bench.backups", ignore_errors=True)
        return vault

    def whole_job(self, files):
        vault = self.fresh_vault()
        steps = {"create": self.mingcha("create", vault), "import": self.mingcha("import", vault, *files), "check": self.mingcha("check", vault, "--rules", SHARED)}
        return vault, {name: seconds for name, (seconds, _) in steps.items()}, max(memory for _, memory in steps.values())

    def peer(self, folder):
        database = self.work / "peer.db"
        output = subprocess.run(["node", "peer_duckdb.mjs", folder, database], cwd=self.tools, check=True, capture_output=True, text=True).stdout
        database.unlink()
        return json.loads(output)


def split_last_month(folder, target):
    """The files of a year without its last month, and that month's bills and supply apart."""
    early, late = target / "early", target / "late"
    for part in (early, late):
        part.mkdir(parents=True, exist_ok=True)
    with open(folder / "area_supply.csv", encoding="utf-8") as file:
        last = max(row[1] for row in list(csv.reader(file))[1:])
    for name in ("bills", "area_supply"):
        with open(folder / f"{name}.csv", encoding="utf-8") as source, open(early / f"{name}.csv", "w", encoding="utf-8") as old, open(late / f"{name}.csv", "w", encoding="utf-8") as new:
            header = source.readline()
            old.write(header)
            new.write(header)
            for line in source:
                (new if line.split(",", 2)[1] == last else old).write(line)
    for name in ("tariffs", "customers", "survey"):
        shutil.copyfile(folder / f"{name}.csv", early / f"{name}.csv")
    return early, late, last


def compare(bench):
    folder = bench.data(12)
    ours, peers, memory = [], [], 0.0
    for _ in range(bench.options.runs):
        peers.append(bench.peer(folder))
        _, steps, peak = bench.whole_job([folder / f"{name}.csv" for name in FILES])
        ours.append(steps)
        memory = max(memory, peak)
    print(f"{bench.options.customers} customers, {bench.options.customers * 12} bills; medians of {bench.options.runs} runs, in turn")
    for name in ("load_s", "check_s", "total_s"):
        print(f"  DuckDB   {name:8} {statistics.median(peer[name] for peer in peers):8.2f}")
    for name in ("create", "import", "check"):
        print(f"  Mingcha  {name:8} {statistics.median(steps[name] for steps in ours):8.2f}")
    total = statistics.median(sum(steps.values()) for steps in ours)
    print(f"  Mingcha  total    {total:8.2f}   peak memory {memory:.0f} MB")
    print(f"  ratio             {total / statistics.median(peer['total_s'] for peer in peers):8.2f}")


def thirteenth(bench):
    early, late, last = split_last_month(bench.data(13), bench.work / f"split-{bench.options.customers}")
    whole, month, opening = [], [], []
    for _ in range(bench.options.runs):
        vault, steps, _ = bench.whole_job([early / f"{name}.csv" for name in FILES])
        whole.append(sum(steps.values()))
        opening.append(bench.mingcha("imports", vault)[0])
        backup = bench.mingcha("backup", vault)[0] - opening[-1]
        added = bench.mingcha("import", vault, late / "bills.csv", late / "area_supply.csv")[0]
        checked = bench.mingcha("check", vault, "--from", last, "--to", last, "--rules", SHARED)[0]
        month.append(added - backup + checked)
    all_months, one, open_once = (statistics.median(values) for values in (whole, month, opening))
    print(f"month {last} added to twelve and checked: {one:.2f} s (backup not counted), twelve months {all_months:.2f} s, ratio {one / all_months:.2f}")
    print(f"  without deriving the key for each command ({open_once:.2f} s): {one - 2 * open_once:.2f} s, twelve months {all_months - 3 * open_once:.2f} s, "
          f"ratio {(one - 2 * open_once) / (all_months - 3 * open_once):.2f}")


def main():
    bench = Bench(arguments())
    compare(bench)
    if bench.options.thirteenth:
        thirteenth(bench)


main()
