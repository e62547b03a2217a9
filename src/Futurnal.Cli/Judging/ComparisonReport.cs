using System.Collections.Immutable;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Judging;

/// <summary>Everything <c>futurnal telemetry compare</c> shows, before it is given a form.</summary>
/// <param name="Base">The first range.</param>
/// <param name="Head">The second.</param>
/// <param name="Stretch">How long the stretches are that the ranges were divided into.</param>
/// <param name="NowMs">When the stores were read, in Unix milliseconds.</param>
/// <param name="Options">When a difference counts.</param>
/// <param name="Changes">What was found of each series.</param>
internal sealed record ComparisonReport(ComparedRange Base, ComparedRange Head, TimeSpan Stretch, long NowMs, ComparisonOptions Options, ImmutableArray<SeriesChange> Changes)
{
    /// <summary>Gets a value indicating whether nothing became worse.</summary>
    public bool Holds => Changes.All(c => c.Verdict != ChangeVerdict.Worse);
}
