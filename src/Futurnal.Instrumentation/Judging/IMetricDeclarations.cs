namespace Futurnal.Instrumentation;

/// <summary>Knows how metrics say that they are to be judged, those of other processes too. Safe for use by several threads.</summary>
public interface IMetricDeclarations
{
    /// <summary>Reads what metrics declare, ordered by metric name.</summary>
    /// <param name="metric">The metric's name; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>One declaration for each metric that was ever recorded.</returns>
    ValueTask<IReadOnlyList<MetricDeclaration>> ReadDeclarationsAsync(string? metric = null, CancellationToken cancellationToken = default);
}
