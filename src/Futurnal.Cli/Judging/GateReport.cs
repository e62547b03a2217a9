using System.Collections.Immutable;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Judging;

/// <summary>Everything <c>futurnal telemetry gates</c> shows, before it is given a form.</summary>
/// <param name="StorePath">The store's file.</param>
/// <param name="Range">What was judged.</param>
/// <param name="RangeText">The same in words.</param>
/// <param name="WatchedMs">How much of it lies between the store's first flush and its last, in milliseconds.</param>
/// <param name="NowMs">When the store was read, in Unix milliseconds.</param>
/// <param name="RequiresData">Whether a gate without data is to fail the check.</param>
/// <param name="Results">What the gates found.</param>
internal sealed record GateReport(
    string StorePath, TimeRange Range, string RangeText, long WatchedMs, long NowMs, bool RequiresData, ImmutableArray<GateResult> Results)
{
    /// <summary>Gets a value indicating whether the check holds.</summary>
    public bool Holds => Count(GateOutcome.Fail) == 0 && (!RequiresData || Count(GateOutcome.NoData) == 0);

    /// <summary>Counts the gates with an outcome.</summary>
    public int Count(GateOutcome outcome) => Results.Count(r => r.Outcome == outcome);
}
