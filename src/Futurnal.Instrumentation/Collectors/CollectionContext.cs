using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>One flush while it is being put together.</summary>
/// <param name="registry">Where the built-in metrics are defined.</param>
/// <param name="points">What the instruments recorded; collectors add to it.</param>
/// <param name="moment">The time of the flush.</param>
internal sealed class CollectionContext(MetricRegistry registry, PointCollection points, FlushMoment moment)
{
    public PointCollection Points => points;

    /// <summary>Gets the time since an arbitrary start, never going back.</summary>
    public TimeSpan Now => moment.Now;

    /// <summary>Gets the time since the previous flush, or since the start.</summary>
    public TimeSpan Elapsed => moment.Elapsed;

    /// <summary>Gets a value indicating whether the process stood still for a part of <see cref="Elapsed"/>, so that nothing can be told by its length.</summary>
    public bool IsAfterGap => moment.IsAfterGap;

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
