# SPDX-License-Identifier: Apache-2.0
"""Reads what `sispamkota` exports, as a researcher would: pandas and the standard library, no options that only this program needs.

    python3 read_exports.py FOLDER      (README.md says how the files of FOLDER are made)

Lengths are metres, t is seconds from the start of the drill, clock is its local time of day (no time zone: a drill has none).
"""

import importlib.util
import json
import pathlib
import sys

import pandas as pd

folder = pathlib.Path(sys.argv[1])

runs = pd.read_csv(folder / "runs.csv")  # one row a run
print("runs", len(runs), "plans", runs["plan"].nunique(), "failed", int(runs["failed"].notna().sum()))
for plan, seconds in runs.groupby("plan")["seconds"]:
    print("seconds", plan, f"{seconds.mean():.6f}")

if importlib.util.find_spec("pyarrow") or importlib.util.find_spec("fastparquet"):
    typed = pd.read_parquet(folder / "runs.parquet")
    print("parquet", len(typed), typed["seconds"].dtype, f"{typed['seconds'].mean():.6f}")
else:
    print("parquet skipped: neither pyarrow nor fastparquet is installed")

events = pd.read_csv(folder / "events.csv")
print("events", len(events), "placed", int(events["x"].notna().sum()), "last", f"{events['t'].max():.2f}")
clock = pd.to_timedelta(events["clock"]).dt.total_seconds()
print("clock", int(((clock - clock.iloc[0] - (events["t"] - events["t"].iloc[0])).abs() < 1.001).all()))

findings = pd.read_csv(folder / "findings.csv")
print("findings", len(findings), "kept", int(findings["kept"].sum()), "kind", findings["kept"].dtype)

# Trajectories: PedPy reads the file itself, `pedpy.load_trajectory_from_txt(trajectory_file=pathlib.Path("trajectories.txt"))`; these are the
# same columns by hand.
file = folder / "trajectories.txt"
rate = float(file.open(encoding="utf-8").readline().split()[-1])
ways = pd.read_csv(file, sep=r"\s+", comment="#", header=None, names=["id", "frame", "x", "y", "z"])
print("people", ways["id"].nunique(), "rows", len(ways), "rate", rate, "twice", int(ways.duplicated(["id", "frame"]).sum()))
ways = ways.sort_values(["id", "frame"])
step = ways.groupby("id")[["x", "y"]].diff()
speed = (step["x"] ** 2 + step["y"] ** 2) ** 0.5 * rate
print("speed", f"{speed.mean():.4f}")

site = json.loads((folder / "site.geojson").read_text(encoding="utf-8"))
kinds = pd.Series([feature["properties"]["sispamkota"] for feature in site["features"]]).value_counts()
print("site", *[f"{kind}={number}" for kind, number in sorted(kinds.items())])
