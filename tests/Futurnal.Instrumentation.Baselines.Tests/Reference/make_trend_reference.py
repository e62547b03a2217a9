"""Makes trend.json: values in a row, and what SciPy says of their trend. Run: python3 make_trend_reference.py > trend.json"""
import json
import math
import sys

import numpy
import scipy
from scipy import stats

GENERATOR = numpy.random.Generator(numpy.random.PCG64(20260126))


def rounded(values):
    return [float(repr(round(float(v), 6))) for v in values]


def wandering(n, memory):
    values, state = [], 0.0
    for _ in range(n):
        state = memory * state + float(GENERATOR.normal())
        values.append(state)
    return rounded(values)


SETS = {
    "noise": rounded(GENERATOR.normal(0, 1, 36)),
    "rising": rounded(numpy.arange(36) * 0.1 + GENERATOR.normal(0, 1, 36)),
    "falling": rounded(10 - numpy.arange(24) * 0.2 + GENERATOR.normal(0, 0.5, 24)),
    "tied": [float(v) for v in GENERATOR.poisson(2.0, 40)],
    "wandering": wandering(36, 0.8),
    "wandering_more": wandering(60, 0.95),
    "line": [1.0, 2.0, 3.0, 4.0, 5.0],
    "wild": [1.0, 2.0, 300.0, 4.0, 5.0, 6.0, -50.0, 8.0],
}


def describe(values):
    n = len(values)
    x = numpy.arange(n)
    slope = float(stats.theilslopes(values, x)[0])
    s = int(sum(numpy.sign(values[j] - values[i]) for i in range(n) for j in range(i + 1, n)))
    # The asymptotic p-value of Kendall's tau is that of S over the deviation of S, ties allowed for; the deviation is had back from it.
    p = stats.kendalltau(x, values, method="asymptotic").pvalue
    deviation = abs(s) / stats.norm.isf(p / 2)
    z = (s - numpy.sign(s)) / deviation
    # Hamed and Rao 1998, equation 17, with autocorrelations of ranks beyond chance at 5 %; never less than 1.
    ranks = stats.rankdata(numpy.array(values) - slope * x)
    centered = ranks - ranks.mean()
    total = float(numpy.dot(centered, centered))
    extra = 0.0
    for lag in range(1, n - 2):
        r = float(numpy.dot(centered[lag:], centered[:-lag])) / total if total > 0 else 0.0
        if abs(r) > stats.norm.ppf(0.975) / math.sqrt(n):
            extra += (n - lag) * (n - lag - 1) * (n - lag - 2) * r
    correction = max(1.0, 1 + 2.0 / (n * (n - 1) * (n - 2)) * extra)
    return {"values": values, "s": s, "z": float(z), "corrected_z": float(z / math.sqrt(correction)), "slope": slope}


json.dump(
    {
        "origin": f"SciPy {scipy.__version__}, NumPy {numpy.__version__}, Python {sys.version.split()[0]}; make_trend_reference.py",
        "sets": {name: describe(values) for name, values in SETS.items()},
    },
    sys.stdout,
    indent=1,
)
print()
