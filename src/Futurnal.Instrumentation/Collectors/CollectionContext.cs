using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>One flush while it is being put together.</summary>
/// <param name="registry">Where the built-in metrics are defined.</param>
/// <param name="points">What the instruments recorded; collectors add to it.</param>
/// <param name="now">The time since an arbitrary start, never going back.</param>
/// <param name="elapsed">The time since the previous flush, or since the start.</param>
internal sealed class CollectionContext(MetricRegistry registry, PointCollection points, TimeSpan now, TimeSpan elapsed)
{
    public PointCollection Points => points;

    public TimeSpan Now => now;

    public TimeSpan Elapsed => elapsed;

    /// <summary>Reports a built-in metric without labels, unless the application reports it itself.</summary>
    public void Report(string name, double value)
    {
        var definition = registry.Find(name) ?? throw new InvalidOperationException($"'{name}' is not a built-in metric.");
        var series = registry.Intern(new Series(definition, []));
        if (!points.Contains(series))
        {
            points.SetValue(series, value);
        }
    }
}
