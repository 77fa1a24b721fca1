# SPDX-License-Identifier: Apache-2.0
"""People over counting lines, and density and speed in measuring areas, from trajectories and the geometry beside them.

    node trajectories.mjs FOLDER && python3 measure_trajectories.py FOLDER

or of a recording or an ensemble's run of your own:

    sispamkota run plan.json --seed 17 --record run.spk        (with --design FILE --draw N for a draw of an ensemble)
    sispamkota export run.spk --to trajectories --rate 10 -o FOLDER/trajectories.txt
    sispamkota export run.spk --to wkt -o FOLDER/geometry.json

Crossings need pandas alone. Where PedPy is installed, it reads the same two files: Voronoi density and speed come from it.
"""

import importlib.util
import json
import pathlib
import re
import sys

import numpy as np
import pandas as pd

folder = pathlib.Path(sys.argv[1])
file = folder / "trajectories.txt"
geometry = json.loads((folder / "geometry.json").read_text(encoding="utf-8"))
rate = float(file.open(encoding="utf-8").readline().split()[-1])
ways = pd.read_csv(file, sep=r"\s+", comment="#", header=None, names=["id", "frame", "x", "y", "z"])
ways = ways.sort_values(["id", "frame"])
print("people", ways["id"].nunique(), "frames", ways["frame"].nunique(), "rate", rate)


def corners(wkt):
    return np.array([[float(each) for each in pair.split()] for pair in re.findall(r"-?[\d.e+-]+ -?[\d.e+-]+", wkt)])


# Who stands right of a line (seen along it) after standing left of it has crossed it; back again counts against it.
for line in geometry["lines"]:
    a, b = corners(line["wkt"])
    along, length = (b - a) / np.hypot(*(b - a)), np.hypot(*(b - a))
    off = ways[["x", "y"]].to_numpy() - a
    side = np.sign(along[0] * off[:, 1] - along[1] * off[:, 0])
    inside = ((off @ along) >= 0) & ((off @ along) <= length)
    same = ways["id"].diff().to_numpy() == 0
    turned = same & (np.diff(side, prepend=side[0]) != 0) & inside
    print("line", line["id"], "over", int((turned & (side < 0)).sum()), "back", int((turned & (side > 0)).sum()))

for area in geometry["areas"]:
    xy = corners(area["wkt"])
    low, high = xy.min(axis=0), xy.max(axis=0)  # of its frame; PedPy below takes the polygon itself
    size = np.prod(high - low)
    within = ways[(ways["x"].between(low[0], high[0])) & (ways["y"].between(low[1], high[1]))]
    print("area", area["id"], "density", f"{len(within) / ways['frame'].nunique() / size:.3f}")

if importlib.util.find_spec("pedpy"):
    import pedpy

    trajectory = pedpy.load_trajectory_from_txt(trajectory_file=file)
    walkable = pedpy.WalkableArea(geometry["walkable"][0])
    cells = pedpy.compute_individual_voronoi_polygons(
        traj_data=trajectory, walkable_area=walkable, cut_off=pedpy.CutOff(radius=0.89, quad_segments=5)
    )
    for area in geometry["areas"]:
        density, _ = pedpy.compute_voronoi_density(
            individual_voronoi_data=cells, measurement_area=pedpy.MeasurementArea(area["wkt"])
        )
        print("pedpy", area["id"], "density", f"{density['density'].mean():.3f}")
else:
    print("pedpy skipped: it is not installed")
