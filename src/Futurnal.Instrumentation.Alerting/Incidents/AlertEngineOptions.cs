using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>How incidents are kept. Immutable.</summary>
public sealed record AlertEngineOptions
{
    /// <summary>Gets how many incidents may be open in the store, from 1 to 10,000. Default: 100.</summary>
    public int MaxActive { get; init; } = 100;

    /// <summary>
    /// Gets for how long an incident may go without being judged, while the process runs, before it counts as over. Default: an hour.
    /// </summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets the stretches of time in which no notices are given. Default: none.</summary>
    public ImmutableArray<MuteWindow> Mutes { get; init; } = [];

    /// <summary>Gets who is told once of what goes wrong: too many incidents, a store that fails. Must not throw. Default: nobody.</summary>
    public Action<string>? Report { get; init; }
}
