using System.Globalization;
using Futurnal.Instrumentation;

namespace Stress;

/// <summary>Compares what arrived at a sink with what was recorded, and writes a line for each metric.</summary>
internal sealed class Comparison(string sinkName, TotalSink sink, Tally truth)
{
    private readonly List<string> _wrong = [.. sink.Impossible];

    /// <summary>Compares all.</summary>
    /// <returns>Whether all is as it should be.</returns>
    public bool Run(TextWriter output)
    {
        var cells = Enumerable.Range(0, Targets.Cells).ToArray();
        Row("stress.calls", "sum", truth.Counter.Sum(), cells.Sum(c => Same("stress.calls" + Targets.LabelsOf(c), truth.Counter[c], sink.Sum)), output);
        Row("stress.size", "values", truth.Histogram.Sum(h => h.ToHistogram().Count), cells.Sum(c => Same("stress.size" + Targets.LabelsOf(c), truth.Histogram[c])), output);
        Row("stress.wide", "values", truth.Wide.Sum(), Wide(), output);
        Row("stress.time", "calls", truth.Timer.Sum(), cells.Sum(c => Same("stress.time" + Targets.LabelsOf(c), truth.Timer[c], s => sink.Distribution(s).Count)), output);
        Row("stress.sampled", "calls", truth.Sampled.Sum(), cells.Sum(c => Same("stress.sampled" + Targets.LabelsOf(c), truth.Sampled[c], s => sink.Distribution(s).Count)), output);
        Row("stress.running", "at the end", 0, cells.Sum(c => Same("stress.running" + Targets.LabelsOf(c), 0, sink.Last)), output);
        Row("stress.level", "last", cells.Sum(Final), cells.Sum(c => Same("stress.level" + Targets.LabelsOf(c), Final(c), sink.Last)), output);
        Row("stress.file.calls", "sum", truth.FileCounter.Sum(), Files("stress.file.calls", f => truth.FileCounter[f], sink.Sum), output);
        Row("stress.file.size", "values", truth.FileHistogram.Sum(h => h.ToHistogram().Count), FileSizes(), output);
        Row("stress.file.time", "calls", truth.FileTimer.Sum(), Files("stress.file.time", f => truth.FileTimer[f], s => sink.Distribution(s).Count), output);
        Row("telemetry.series.overflow", "sum", Overflown(), sink.Sum("telemetry.series.overflow{}"), output);
        foreach (var wrong in _wrong.Take(20))
        {
            output.WriteLine($"WRONG in the {sinkName}: {wrong}");
        }

        return _wrong.Count == 0;
    }

    /// <summary>Gets the value that a gauge is set to when all threads have ended.</summary>
    public static double Final(int cell) => 1_000_000 + cell;

    private void Row(string metric, string what, double expected, double seen, TextWriter output)
    {
        var verdict = expected == seen ? "ok" : "WRONG";
        if (expected != seen)
        {
            _wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{metric}: {seen} instead of {expected}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sinkName,-13} {metric,-26} {what,-10} {expected,16:#,0} {seen,16:#,0}  {verdict}"));
    }

    private double Same(string series, double expected, Func<string, double> seenOf)
    {
        var seen = seenOf(series);
        if (expected != seen)
        {
            _wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{series}: {seen} instead of {expected}"));
        }

        return seen;
    }

    private double Same(string series, Values values) => Same(series, values.ToHistogram());

    private double Same(string series, ExponentialHistogram expected)
    {
        var seen = sink.Distribution(series);
        var isSame = (expected.Count, expected.ZeroCount, expected.Sum, expected.SumOfSquares, expected.Min, expected.Max)
            == (seen.Count, seen.ZeroCount, seen.Sum, seen.SumOfSquares, seen.Min, seen.Max);
        if (!isSame || !expected.BucketIndices.SequenceEqual(seen.BucketIndices) || !expected.BucketCounts.SequenceEqual(seen.BucketCounts))
        {
            _wrong.Add(string.Create(
                CultureInfo.InvariantCulture, $"{series}: {seen.Count} values, sum {seen.Sum}, instead of {expected.Count}, sum {expected.Sum}; or their buckets"));
        }

        return seen.Count;
    }

    /// <summary>Compares values over more buckets than a histogram has: by the buckets of the scale it came down to.</summary>
    private double Wide()
    {
        var seen = sink.Distribution("stress.wide" + Targets.LabelsOf(0));
        var buckets = new SortedDictionary<int, long>();
        for (var power = 0; power < Tally.Powers; power++)
        {
            var index = ExponentialBuckets.IndexOf(Math.ScaleB(1, power - (Tally.Powers / 2))) >> (ExponentialBuckets.Scale - seen.Scale);
            if (truth.Wide[power] != 0)
            {
                buckets[index] = buckets.GetValueOrDefault(index) + truth.Wide[power];
            }
        }

        if (!buckets.Keys.SequenceEqual(seen.BucketIndices.ToArray()) || !buckets.Values.SequenceEqual(seen.BucketCounts.ToArray()))
        {
            _wrong.Add("stress.wide: the buckets differ");
        }

        return seen.Count;
    }

    private double FileSizes()
    {
        var rest = new Values();
        foreach (var file in Enumerable.Range(0, Targets.Files))
        {
            if (IsOwn("stress.file.size", file))
            {
                Same("stress.file.size" + Targets.FileOf(file), truth.FileHistogram[file]);
            }
            else
            {
                rest.Add(truth.FileHistogram[file]);
            }
        }

        Same("""stress.file.size{"file":"other"}""", rest);
        return sink.Series.Where(s => s.StartsWith("stress.file.size", StringComparison.Ordinal)).Sum(s => sink.Distribution(s).Count);
    }

    private double Files(string metric, Func<int, long> expected, Func<string, double> seenOf)
    {
        var rest = 0L;
        foreach (var file in Enumerable.Range(0, Targets.Files))
        {
            if (IsOwn(metric, file))
            {
                Same(metric + Targets.FileOf(file), expected(file), seenOf);
            }
            else
            {
                rest += expected(file);
            }
        }

        Same(metric + """{"file":"other"}""", rest, seenOf);
        return sink.Series.Where(s => s.StartsWith(metric, StringComparison.Ordinal)).Sum(seenOf);
    }

    // A series of its own, or one of those beyond the limit; which are which is decided by the threads' race.
    private bool IsOwn(string metric, int file) => sink.Has(metric + Targets.FileOf(file));

    private double Overflown() => Enumerable.Range(0, Targets.Files).Sum(f =>
        (IsOwn("stress.file.calls", f) ? 0 : truth.FileCalls[f])
        + (IsOwn("stress.file.size", f) ? 0 : truth.FileHistogram[f].ToHistogram().Count)
        + (IsOwn("stress.file.time", f) ? 0 : truth.FileTimer[f]));
}
