using System.Collections.Immutable;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Reporting;

/// <summary>A metric with its series.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Total">All series together.</param>
/// <param name="Series">The series in the order of their labels.</param>
internal sealed record MetricFigures(MetricDefinition Metric, Figures Total, ImmutableArray<SeriesFigures> Series)
{
    // More rows than this a metric and the tables no longer fit a screen.
    private const int MostShown = 12;

    private const int ShownOfMany = 10;

    /// <summary>Gets the series to show to a person: all of a few, of many those that saw most, in falling order.</summary>
    public IEnumerable<SeriesFigures> Shown =>
        Series.Length <= MostShown ? Series : Series.OrderByDescending(Weight).Take(ShownOfMany);

    /// <summary>Gets how many series <see cref="Shown"/> leaves out.</summary>
    public int Hidden => Series.Length <= MostShown ? 0 : Series.Length - ShownOfMany;

    /// <summary>Gets a value indicating whether <see cref="Total"/> says something: values at a moment do not add up.</summary>
    public bool HasTotal => Metric.Type != MetricType.Gauge || Series.Length == 1;

    /// <summary>Computes the figures of one metric's series, at least one.</summary>
    public static MetricFigures From(IEnumerable<SeriesSummary> series)
    {
        var all = series.ToArray();
        return new MetricFigures(
            all[0].Series.Metric,
            Figures.Of(all),
            [.. all.OrderBy(s => s.Series.LabelsJson, StringComparer.Ordinal).Select(s => new SeriesFigures(s.Series, Figures.Of([s])))]);
    }

    private double Weight(SeriesFigures series) => Metric.Type == MetricType.Counter ? series.Figures.Sum : series.Figures.Count;
}
