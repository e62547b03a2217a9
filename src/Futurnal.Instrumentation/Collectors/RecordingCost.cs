using System.Diagnostics;
using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>Measures what one timed call costs on this machine: two clock reads and one record.</summary>
internal static class RecordingCost
{
    private const int Rounds = 4;
    private const int CallsPerRound = 2_000;

    /// <summary>The least of several rounds, in which scheduling and compilation weigh least.</summary>
    public static TimeSpan Measure() => Enumerable.Range(0, Rounds).Select(_ => MeasureRound(new HistogramShard())).Min();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TimeSpan MeasureRound(HistogramShard shard)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < CallsPerRound; i++)
        {
            var ticks = 1 - Stopwatch.GetTimestamp() + Stopwatch.GetTimestamp();
            shard.RecordTicks(ticks);
        }

        return Stopwatch.GetElapsedTime(start) / CallsPerRound;
    }
}
