"""Makes statistics.json: values, and what SciPy and NumPy say of them. Run: python3 make_reference.py > statistics.json"""
import json
import sys

import numpy
import scipy
from scipy import stats

GENERATOR = numpy.random.Generator(numpy.random.PCG64(20240117))


def rounded(values):
    return [float(repr(round(float(v), 6))) for v in values]


SETS = {
    "normal": rounded(GENERATOR.normal(250.0, 12.5, 401)),
    "lognormal": rounded(GENERATOR.lognormal(3.0, 0.8, 400)),
    "near_constant": rounded(1e6 + GENERATOR.normal(0, 0.5, 127)),
    "counts": [float(v) for v in GENERATOR.poisson(2.5, 300)],
    "bursts": [0.0] * 180 + rounded(GENERATOR.exponential(50.0, 20)),
    "signed": rounded(GENERATOR.standard_t(3, 255)),
    "two": [3.0, 4.5],
    "one_hundred": [float(v) for v in range(1, 101)],
}


def describe(values):
    x = numpy.array(values)
    found = {
        "values": values,
        "mean": float(numpy.mean(x)),
        "sample_deviation": float(numpy.std(x, ddof=1)),
        "median": float(numpy.median(x)),
        "normal_mad": float(stats.median_abs_deviation(x, scale="normal")),
        "min": float(x.min()),
        "max": float(x.max()),
    }
    for p in (50, 95, 99):
        found[f"p{p}"] = float(numpy.quantile(x, p / 100, method="inverted_cdf"))
    if x.min() > 0:
        found["box_cox_gain"] = float((stats.boxcox_llf(0, x) - stats.boxcox_llf(1, x)) / len(x))
    return found


json.dump(
    {
        "origin": f"SciPy {scipy.__version__}, NumPy {numpy.__version__}, Python {sys.version.split()[0]}; make_reference.py",
        "typical_maximum": {str(n): float(stats.halfnorm.ppf(0.5 ** (1.0 / n))) for n in (1, 2, 100, 1440, 10080)},
        "normal_consistency": float(1 / stats.norm.ppf(0.75)),
        "normal_tail": float(stats.norm.ppf(0.995)),
        "sets": {name: describe(values) for name, values in SETS.items()},
    },
    sys.stdout,
    indent=1,
)
print()
