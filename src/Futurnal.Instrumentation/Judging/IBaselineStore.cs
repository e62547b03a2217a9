namespace Futurnal.Instrumentation;

/// <summary>Keeps baselines. Safe for use by several threads; several processes may share one.</summary>
public interface IBaselineStore
{
    /// <summary>Reads the baselines that are kept, ordered by metric name and labels.</summary>
    /// <param name="metric">The metric's name; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The baselines.</returns>
    ValueTask<IReadOnlyList<StoredBaseline>> ReadBaselinesAsync(string? metric = null, CancellationToken cancellationToken = default);

    /// <summary>Keeps baselines, each in place of the one its series has. All are kept or none is.</summary>
    /// <param name="baselines">The baselines, one a series.</param>
    /// <param name="cancellationToken">Asks to give up; nothing is kept then.</param>
    /// <returns>A task that completes when all are kept.</returns>
    ValueTask WriteBaselinesAsync(IReadOnlyList<StoredBaseline> baselines, CancellationToken cancellationToken = default);
}
