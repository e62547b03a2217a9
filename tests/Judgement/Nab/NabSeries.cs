using System.Globalization;
using Futurnal.Instrumentation.Baselines;

namespace Judgement.Nab;

/// <summary>One labelled series of the Numenta Anomaly Benchmark. Its points are set a minute apart and taken for minutes, whatever they are of.</summary>
/// <param name="Name">Its folder and file.</param>
/// <param name="Points">The points.</param>
/// <param name="Windows">The first and the last point of each labelled anomaly.</param>
internal sealed record NabSeries(string Name, IReadOnlyList<SignalPoint> Points, IReadOnlyList<(int From, int To)> Windows)
{
    private const long StartMs = 1_767_571_200_000;

    public static NabSeries Read(string root, string name, IEnumerable<(DateTime From, DateTime To)> windows)
    {
        var times = new List<DateTime>();
        var points = new List<SignalPoint>();
        foreach (var line in File.ReadLines(Path.Combine(root, "data", name)).Skip(1))
        {
            var fields = line.Split(',');
            var from = StartMs + (points.Count * 60_000L);
            times.Add(DateTime.Parse(fields[0], CultureInfo.InvariantCulture));
            points.Add(new SignalPoint(from, from + 60_000, double.Parse(fields[1], CultureInfo.InvariantCulture), 1));
        }

        return new NabSeries(name, points, [.. windows.Select(w => (times.FindIndex(t => t >= w.From), times.FindLastIndex(t => t <= w.To)))]);
    }
}
