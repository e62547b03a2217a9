using System.Diagnostics;
using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Registry;

namespace GeneratedCode.Tests;

/// <summary>What instrumented calls recorded while an action ran. Tests that use it run one after another.</summary>
internal sealed class Recorded
{
    private static readonly Lock Gate = new();

    private readonly Dictionary<string, MetricPoint> _points;

    private Recorded(PointCollection points)
    {
        _points = points.ToPoints().ToDictionary(p => p.Series.ToString(), StringComparer.Ordinal);
        Observations =
        [
            .. points.ToObservations(0, Stopwatch.GetTimestamp()).Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Series} {o.Value}")),
        ];
    }

    /// <summary>Gets the single values that were kept, in the order of their recording: <c>name{labels}</c> and the value.</summary>
    public IReadOnlyList<string> Observations { get; }

    public static Recorded During(Action action) => DuringAsync(() =>
    {
        action();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    public static async Task<Recorded> DuringAsync(Func<Task> action)
    {
        lock (Gate)
        {
            MetricRegistry.Shared.Collect(new PointCollection());
        }

        await action();
        var points = new PointCollection();
        lock (Gate)
        {
            MetricRegistry.Shared.Collect(points);
        }

        return new Recorded(points);
    }

    /// <summary>Counts and values by series: <c>name{labels}</c> = count of a distribution, else the value.</summary>
    public IReadOnlyList<string> Lines =>
    [
        .. _points.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value.Distribution?.Count ?? p.Value.Value}")),
    ];

    public ExponentialHistogram Distribution(string series) => _points[series].Distribution!;
}
