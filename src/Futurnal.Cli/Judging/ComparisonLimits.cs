using System.Globalization;
using Futurnal.Cli.Errors;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Judging;

/// <summary>Refuses what cannot be compared: a build that asked for it must not take silence for "nothing became worse".</summary>
internal static class ComparisonLimits
{
    /// <exception cref="UsageException">A range holds nothing, they share some time, or a metric is in neither.</exception>
    public static void CheckRanges(ComparedRange before, ComparedRange after, IEnumerable<string> metrics)
    {
        CheckHolds(before, "--base");
        CheckHolds(after, "--head");
        var shared = new TimeRange(Math.Max(before.Range.FromMs, after.Range.FromMs), Math.Min(before.Range.ToMs, after.Range.ToMs));
        if (before.StorePath == after.StorePath && shared.FromMs < shared.ToMs)
        {
            throw new UsageException($"'--base' and '--head' share the time from {ComparedRange.Words(shared)}, which would be compared with itself; end one where the other begins, as in --base 2d..1d --head 1d.");
        }

        if (metrics.FirstOrDefault(name => !before.Metrics.Concat(after.Metrics).Any(m => m.Name == name)) is { } unknown)
        {
            throw new UsageException($"No metric '{unknown}' was recorded in either range; 'futurnal telemetry status --last all' lists those that there are.");
        }
    }

    /// <summary>Refuses an answer about nothing. A change that was looked at and could not be told from chance is an answer: noise fails no build.</summary>
    /// <exception cref="UsageException">No series was compared.</exception>
    public static void CheckCompared(IReadOnlyList<SeriesChange> changes)
    {
        if (changes.All(c => double.IsNaN(c.Effect)))
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"No series was seen enough in both ranges to be compared: {Count(ChangeVerdict.TooLittle)} seen too little, {Count(ChangeVerdict.Gone)} in the base only, {Count(ChangeVerdict.New)} in the head only; give longer ranges of the same application."));
        }

        int Count(ChangeVerdict verdict) => changes.Count(c => c.Verdict == verdict);
    }

    private static void CheckHolds(ComparedRange range, string option)
    {
        if (range.Metrics.Count > 0)
        {
            return;
        }

        throw new UsageException(range.Held.ToMs <= range.Held.FromMs
            ? $"The store '{range.StorePath}' is empty, so there is nothing to compare; let an application write to it first."
            : $"Nothing was recorded in the range of '{option}'; the store '{range.StorePath}' holds {ComparedRange.Words(range.Held)}: give a range within that.");
    }
}
