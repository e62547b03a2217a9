namespace Futurnal.Instrumentation.Registry;

/// <summary>How often instruments were called for one flush, by what a call costs.</summary>
/// <remarks>
/// Counters know sums: where the unit is a count of things, each of them is taken as a call, which is too many where several
/// are added at once; where it is not, as with bytes, each series is taken as one call, which is too few. Gauges know their last
/// value, so each series that was set is one call. Distributions know all of their calls; those in milliseconds are timed.
/// </remarks>
internal sealed class RecordCounts
{
    /// <summary>Gets or sets the calls that added to a counter.</summary>
    public long Counted { get; set; }

    /// <summary>Gets or sets the calls that set a gauge.</summary>
    public long Set { get; set; }

    /// <summary>Gets the calls that recorded a value in a histogram.</summary>
    public long Values { get; private set; }

    /// <summary>Gets the calls that were clocked.</summary>
    public long Clocked { get; private set; }

    /// <summary>Gets the calls of timers that were counted only.</summary>
    public long Unclocked { get; private set; }

    public void AddDistribution(bool isTimer, long values, long unclocked)
    {
        Values += isTimer ? 0 : values;
        Clocked += isTimer ? values : 0;
        Unclocked += unclocked;
    }

    public void Clear() => (Counted, Set, Values, Clocked, Unclocked) = (0, 0, 0, 0, 0);
}
