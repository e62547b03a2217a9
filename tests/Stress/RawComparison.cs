using System.Globalization;
using Futurnal.Instrumentation.Recording;

namespace Stress;

/// <summary>Compares the single values that were kept and those that were counted as dropped with all that were recorded.</summary>
internal sealed class RawComparison(RawSink sink, Tally truth)
{
    /// <summary>Compares.</summary>
    /// <returns>Whether all is as it should be.</returns>
    public bool Run(TextWriter output)
    {
        var seen = sink.Kept + sink.Dropped;
        var isRight = seen == truth.Raw && sink.Impossible.Count == 0 && sink.Largest <= ObservationBuffer.Capacity;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"raw sink",-13} {"raw.*",-26} {"values",-10} {truth.Raw,16:#,0} {seen,16:#,0}  {(isRight ? "ok" : "WRONG")}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"single values: {sink.Kept:#,0} kept, each looked at, {sink.Dropped:#,0} dropped, {sink.Largest:#,0} at once at most, {sink.Batches:#,0} flushes."));
        foreach (var wrong in sink.Impossible.Take(20))
        {
            output.WriteLine($"WRONG in the raw sink: {wrong}");
        }

        return isRight;
    }
}
