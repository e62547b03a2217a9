using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>
/// Gives what the calls of instruments cost together. Calls of a kind that was never measured wait until it is: measuring never
/// takes place while the application waits for a flush, and not for what the application does not call. Thread-safe.
/// </summary>
/// <param name="costs">What one call costs.</param>
internal sealed class RecordingBill(RecordingCosts costs)
{
    private readonly Lock _gate = new();
    private readonly long[] _held = new long[RecordingCosts.Kinds];
    private readonly bool[] _isCalled = new bool[RecordingCosts.Kinds];

    /// <summary>Gets whether there is something to measure.</summary>
    public bool IsToBeMeasured
    {
        get
        {
            for (var kind = default(RecordKind); (int)kind < RecordingCosts.Kinds; kind++)
            {
                if (IsMeasuredNext(kind))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Adds the calls of a flush to those that wait, and gives the cost of all whose kind was measured.</summary>
    public TimeSpan Of(RecordCounts records)
    {
        lock (_gate)
        {
            Hold(RecordKind.Count, records.Counted);
            Hold(RecordKind.Set, records.Set);
            Hold(RecordKind.Value, records.Values);
            Hold(RecordKind.Clocked, records.Clocked);
            Hold(RecordKind.Unclocked, records.Unclocked);
            var nanoseconds = 0.0;
            for (var kind = default(RecordKind); (int)kind < RecordingCosts.Kinds; kind++)
            {
                if (costs.Of(kind) is { } known)
                {
                    nanoseconds += _held[(int)kind] * known;
                    _held[(int)kind] = 0;
                }
            }

            return TimeSpan.FromMicroseconds(nanoseconds / 1_000);
        }
    }

    /// <summary>
    /// Measures once more what the application calls, but of the kinds that are new only the one of which most calls wait: the
    /// first time also compiles what is called.
    /// </summary>
    public void Measure()
    {
        RecordKind? most = null;
        for (var kind = default(RecordKind); (int)kind < RecordingCosts.Kinds; kind++)
        {
            if (!IsMeasuredNext(kind))
            {
                continue;
            }

            if (costs.Of(kind) is not null)
            {
                costs.Measure(kind);
            }
            else if (most is not { } other || Held(kind) > Held(other))
            {
                most = kind;
            }
        }

        if (most is { } chosen)
        {
            costs.Measure(chosen);
        }
    }

    private void Hold(RecordKind kind, long calls)
    {
        _held[(int)kind] += calls;
        _isCalled[(int)kind] |= calls > 0;
    }

    private long Held(RecordKind kind)
    {
        lock (_gate)
        {
            return _held[(int)kind];
        }
    }

    private bool IsMeasuredNext(RecordKind kind)
    {
        lock (_gate)
        {
            return _isCalled[(int)kind] && costs.IsToBeMeasured(kind);
        }
    }
}
