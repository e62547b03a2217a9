"""Reads a telemetry store as docs/storage-format.md and docs/storage-packing.md tell, and prints what it holds as JSON, a line each.

Lines of the kind "value" are what was measured, in order of their identifiers: points, and single values. Lines of the kind "counted"
are points that single values stand for. Lines of the kind "rollup" are the rows of the tables rollup_1m to rollup_1d. A number that
JSON does not have is a string: "NaN", "Infinity" or "-Infinity".
"""
import json
import math
import pathlib
import sqlite3
import struct
import sys
import zlib

APPLICATION, VERSION = 0x4675546C, 4
HOUR = 3_600_000
SERIES_BITS = 20
SERIES_MASK = (1 << SERIES_BITS) - 1
TIERS = {"rollup_1m": 60_000, "rollup_5m": 300_000, "rollup_1h": HOUR, "rollup_1d": 24 * HOUR}
SKETCH, FLUSH, TIMES, CHUNK = 0x03, 0x11, 0x21, 0x31
ALL_BITS = (1 << 64) - 1


class Damaged(Exception):
    """A blob is not what the format says."""


def signed(number):
    number &= ALL_BITS
    return number - (1 << 64) if number >> 63 else number


def zigzag(number):
    return (number >> 1) ^ -(number & 1)


def double(bits):
    return struct.unpack("<d", struct.pack("<Q", bits & ALL_BITS))[0]


class Bits:
    """A row of bits, read from the lowest of the first byte on."""

    def __init__(self, data):
        self.data, self.at, self.end = data, 0, 8 * len(data)

    def bits(self, width):
        start, self.at = self.at, self.at + width
        if self.at > self.end:
            raise Damaged("it is cut short")
        window = int.from_bytes(self.data[start // 8:(self.at + 7) // 8], "little")
        return (window >> start % 8) & ((1 << width) - 1)

    def varint(self):
        number = shift = 0
        while True:
            group = self.bits(8)
            number |= (group & 127) << shift
            shift += 7
            if group < 128:
                return number

    def sized(self, width):
        return self.bits(self.bits(width))

    def rice(self, low):
        high = 0
        while high < 24 and self.bits(1) == 0:
            high += 1
        return self.bits(64) if high == 24 else (high << low) + self.bits(low)

    def section(self):
        length = self.varint()
        return Bits(self.bits(8 * length).to_bytes(length, "little"))

    def align(self):
        if self.bits(-self.at % 8):
            raise Damaged("what fills up a byte is not zero")

    def finish(self):
        self.align()
        if self.at < self.end:
            raise Damaged("it is followed by something")


def opened(blob, form):
    """The content of a blob."""
    if len(blob) < 5 or blob[0] != form or zlib.crc32(blob[:-4]) != int.from_bytes(blob[-4:], "little"):
        raise Damaged("format or checksum is not as it should be")
    return Bits(blob[1:-4])


def integers(bits, length):
    """A column of integers."""
    if length == 0:
        return []
    first, divisor = zigzag(bits.sized(7)), bits.sized(7)
    if divisor == 0:
        return [first] * length
    predictor, offset = bits.bits(3), zigzag(bits.sized(7))
    found, low = [0], 0
    while len(found) < length:
        if len(found) % 128 == 1:
            low = bits.bits(6)
        residual = 0 if low == 63 else bits.rice(low)
        if predictor == 0:
            number = offset + residual
        elif predictor == 1:
            number = offset + zigzag(residual)
        elif predictor == 2:
            number = found[-1] + offset + residual
        elif predictor == 3:
            number = found[-1] + offset + zigzag(residual)
        elif predictor == 4:
            number = found[-1] + (found[-1] - found[-2] if len(found) > 1 else offset) + zigzag(residual)
        else:
            raise Damaged("there is no such predictor")
        found.append(signed(number))
    return [signed(first + divisor * number) for number in found]


def numbers(bits, length):
    """A column of doubles."""
    if length == 0:
        return []
    way = bits.bits(2)
    if way == 0:
        power = 10.0 ** bits.bits(4)
        return [float(number) / power for number in integers(bits, length)]
    if way == 1:
        return [double(number if number >= 0 else number ^ (ALL_BITS >> 1)) for number in integers(bits, length)]
    if way == 3:
        return [double(bits.bits(64)) for _ in range(length)]
    found, now, behind, width = [], 0, 0, 0
    for _ in range(length):
        if bits.bits(1):
            if bits.bits(1):
                behind, width = bits.bits(6), bits.bits(6) + 1
            now ^= bits.bits(width) << behind
        found.append(double(now))
    return found


def upper_bounds():
    """2^0, 2^(1/32), ... 2^(31/32) as doubles, times 2^52."""
    found = []
    for part in range(32):
        root = 1 << (part + 32 * 53)
        for _ in range(5):
            root = math.isqrt(root)
        found.append((root + 1) // 2)
    return found


UPPER_BOUNDS = upper_bounds()


def index_of(value):
    """The bucket of scale 5 that a number above zero is in."""
    fraction, exponent = math.frexp(value)
    mantissa = int(fraction * 2.0 ** 53)
    return 32 * (exponent - 1) - 1 + sum(bound < mantissa for bound in UPPER_BOUNDS)


def buckets(bits, count):
    """(scale, zeros, [[index, count], ...])"""
    scale, way, found = 5 - bits.bits(3), bits.bits(2), []
    if way:
        index, further = zigzag(bits.sized(5)), bits.sized(5)
    if way == 1:
        gap_low, count_low = bits.bits(6), bits.bits(6)
        found.append([index, bits.rice(count_low) + 1])
        for _ in range(further):
            index += bits.rice(gap_low) + 1
            found.append([index, bits.rice(count_low) + 1])
    elif way == 2:
        low = bits.bits(6)
        found = [[index + i, bits.rice(low)] for i in range(further + 1)]
    elif way == 3:
        x = y = z = 0
        for i in range(further + 1):
            expected = (2 * x + y + z) // 4
            residual = bits.rice((expected.bit_length() + 1) // 2)
            x, y, z = residual if residual > 2 * expected else expected + zigzag(residual), x, y
            found.append([index + i, x])
    found = [bucket for bucket in found if bucket[1]]
    return scale, count - sum(held for _, held in found), found


def distribution(scale, count, zeros, total, least, greatest, squares, held):
    return {"scale": scale, "count": count, "zeros": zeros, "sum": total, "sumsq": squares, "min": least, "max": greatest, "buckets": held}


def of_one(value):
    """The distribution of one value."""
    return distribution(5, 1, int(value == 0), value, value, value, value * value, [[index_of(value), 1]] if value else [])


def of_none():
    """The distribution of no value."""
    return distribution(5, 0, 0, 0.0, math.inf, -math.inf, 0.0, [])


def mean(held):
    if held["count"] == 0:
        return math.nan
    return min(max(held["sum"] / held["count"], held["min"]), held["max"])


def tagged(bits, tag):
    if tag > 8:
        raise Damaged("there is no such tag")
    return double(bits.bits(64)) if tag == 8 else float(zigzag(bits.bits(8 * tag)))


def record(bits):
    """(single values, value or None, distribution or None)"""
    flags = bits.bits(8)
    singles = bits.varint() if flags & 1 else 0
    value = held = None
    if not flags & 2:
        value = tagged(bits, bits.bits(4))
    elif flags & 4:
        held = of_one(tagged(bits, bits.bits(4)))
    else:
        count = bits.varint()
        if count == 0:
            held = of_none()
        else:
            total, least, greatest, squares = (tagged(bits, bits.bits(4)) for _ in range(4))
            scale, zeros, found = buckets(bits, count)
            held = distribution(scale, count, zeros, total, least, greatest, squares, found)
    bits.finish()
    return singles, value, held


def flush(blob):
    """[(series, single values, value or None, distribution or None), ...]"""
    bits = opened(blob, FLUSH)
    length, series, found = bits.varint(), [0], []
    if length:
        low = bits.bits(6)
        for _ in range(length):
            series.append(series[-1] + bits.rice(low) + 1)
        tags = [bits.bits(4) for _ in range(length)]
        bits.align()
        for one, tag in zip(series[1:], tags):
            found.append((one, *record(bits.section())) if tag == 9 else (one, 0, tagged(bits, tag), None))
    bits.finish()
    return found


def times(blob):
    bits = opened(blob, TIMES)
    found = integers(bits, bits.varint())
    bits.finish()
    return found


def chunk(blob, flushes):
    """[(index of its time, single values, value or None, distribution or None), ...]"""
    bits = opened(blob, CHUNK)

    def section(read, length):
        part = bits.section()
        found = read(part, length)
        part.finish()
        return found

    flags = bits.bits(8)
    length = bits.varint() if flags & 2 else flushes
    positions = list(range(flushes))
    if flags & 2:
        positions, at = [], -1
        for gap in section(integers, length):
            at += gap + 1
            positions.append(at)
    singles = section(integers, length) if flags & 4 else [0] * length
    if not flags & 1:
        values = section(numbers, length)
        bits.finish()
        return [(position, single, value, None) for position, single, value in zip(positions, singles, values)]

    counts, sums = section(integers, length), section(numbers, length)
    least_full = 2 if flags & 8 else 1
    full = sum(count >= least_full for count in counts)
    minima, maxima, squares = (iter(section(numbers, full)) for _ in range(3))
    part, held = bits.section(), []
    for count, total in zip(counts, sums):
        if count >= least_full:
            scale, zeros, found = buckets(part, count)
            held.append(distribution(scale, count, zeros, total, next(minima), next(maxima), next(squares), found))
        else:
            held.append(of_one(total) if count else of_none())
    part.finish()
    bits.finish()
    return [(position, single, None, one) for position, single, one in zip(positions, singles, held)]


def sketch(blob, count):
    bits = opened(blob, SKETCH)
    found = buckets(bits, count)
    bits.finish()
    return found


def points(database):
    """(time, series, single values, value, distribution or None) of each point, sealed or not."""
    for hour, packed in database.execute("SELECT hour, times FROM segment").fetchall():
        taken = times(packed)
        for key, blob in database.execute("SELECT id, data FROM chunk WHERE id >= ? AND id < ?", (hour << SERIES_BITS, (hour + 1) << SERIES_BITS)):
            for position, singles, value, held in chunk(blob, len(taken)):
                yield taken[position], key & SERIES_MASK, singles, mean(held) if held else value, held
    for time, blob in database.execute("SELECT time, data FROM flush"):
        for series, singles, value, held in flush(blob):
            yield time, series, singles, mean(held) if held else value, held


def lines(database):
    known = dict((key, rest) for key, *rest in database.execute("SELECT id, metric_name, labels FROM series"))
    kept = dict(database.execute("SELECT tier, since FROM kept"))

    def line(key, series, time, singles, value, held):
        metric, labels = known[series]
        return {
            "kind": "counted" if singles else "value", "id": key, "metric": metric, "labels": labels, "time": time, "value": value,
            "singles": singles, "distribution": held}

    values = [
        line((time << SERIES_BITS) | series, series, time, singles, value, held)
        for time, series, singles, value, held in points(database)
        if time >= kept.get(0, 0)]
    for key, series, time, value in database.execute("SELECT id, series_id, time, value FROM observations WHERE time >= ?", (kept.get(0, 0),)):
        values.append(line(key, series, time, 0, value, None))
    yield from sorted(values, key=lambda one: one["id"])

    for table, width in TIERS.items():
        dirty = set(bucket for bucket, in database.execute("SELECT bucket FROM dirty WHERE tier = ?", (width,)))
        for key, count, total, least, greatest, squares, blob in database.execute(
                f"SELECT id, count, sum, min, max, sumsq, sketch FROM {table} ORDER BY id"):
            bucket = (key >> SERIES_BITS) * width
            if bucket < kept.get(width, 0):
                continue
            metric, labels = known[key & SERIES_MASK]
            scale, zeros, held = (None, None, None) if blob is None else sketch(blob, count)
            yield {
                "kind": "rollup", "table": table, "metric": metric, "labels": labels, "bucket": bucket, "is_dirty": bucket in dirty,
                **distribution(scale, count, zeros, total, least, greatest, squares, held)}


def named(value):
    """What JSON has no number for, as a string."""
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return {key: named(one) for key, one in value.items()} if isinstance(value, dict) else value


def main(path):
    database = sqlite3.connect(pathlib.Path(path).resolve().as_uri() + "?mode=ro", uri=True)
    (application,), (version,) = database.execute("PRAGMA application_id").fetchone(), database.execute("PRAGMA user_version").fetchone()
    if (application, version) != (APPLICATION, VERSION):
        sys.exit(f"{path} is no telemetry store of version {VERSION}")
    database.execute("BEGIN")
    for line in lines(database):
        print(json.dumps(named(line)))


if __name__ == "__main__":
    main(*sys.argv[1:])
