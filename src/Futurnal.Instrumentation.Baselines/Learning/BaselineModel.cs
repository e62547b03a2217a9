using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>What is normal for a series at each moment: a robust centre and spread, by the hour where that helps. Immutable and thread-safe.</summary>
public sealed class BaselineModel
{
    private readonly double[] _centers;
    private readonly double[] _spreads;
    private readonly LocalClock _clock;

    internal BaselineModel(ModelOutline outline, TimeZoneInfo zone, double[] centers, double[] spreads)
    {
        Outline = outline;
        Zone = zone;
        _clock = new LocalClock(zone);
        _centers = centers;
        _spreads = spreads;
    }

    /// <summary>Gets what was chosen, and why.</summary>
    public ModelOutline Outline { get; }

    /// <summary>Gets the time zone whose clock tells hours and days of the week.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Gets the centre of each slot of the seasonality, on the scale: 1, 24, 48 or 168, from midnight, weekdays first, Monday first.</summary>
    public ImmutableArray<double> Centers => [.. _centers];

    /// <summary>Gets the spread of each slot, on the scale and above zero.</summary>
    public ImmutableArray<double> Spreads => [.. _spreads];

    /// <summary>Learns from the past. A pure function; <c>docs/baselines.md</c> has its formulas.</summary>
    /// <param name="points">The signal, in order of time and without what is not to be learned from: incidents, warm-up. At least one.</param>
    /// <param name="signal">What the points are.</param>
    /// <param name="options">How to learn; the window ends with the last point.</param>
    /// <param name="quantum">The least difference that means something, in the metric's unit, zero or above: the spread is never less. One for counts of things.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There is no point, a value is not finite, or an option has no sense.</exception>
    public static BaselineModel Learn(IReadOnlyList<SignalPoint> points, SignalKind signal, BaselineOptions options, double quantum = 0)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (points.Count == 0)
        {
            throw new ArgumentException("There is no point to learn from.", nameof(points));
        }

        return Learn(points, signal, options, quantum, points[^1].ToMs - (long)options.Window.TotalMilliseconds);
    }

    /// <summary>Learns where the window began at a moment: after a long pause, its last point is not of now.</summary>
    internal static BaselineModel Learn(IReadOnlyList<SignalPoint> points, SignalKind signal, BaselineOptions options, double quantum, long windowFromMs) =>
        new ModelLearner(points, signal, options, quantum, windowFromMs).Learn();

    /// <summary>Tells what is normal at a moment.</summary>
    /// <param name="timeMs">The moment, in Unix milliseconds; of a minute that is judged, its middle or begin.</param>
    /// <returns>What is normal then.</returns>
    public Expectation ExpectedAt(long timeMs)
    {
        var isLog = Outline.Scale == BaselineScale.Logarithmic;
        if (Outline.Seasonality == Seasonality.None)
        {
            return new Expectation(_centers[0], _spreads[0], isLog);
        }

        var (hour, fraction) = _clock.HourOf(timeMs);
        var slot = Seasons.SlotOf(Outline.Seasonality, hour);
        if (!Outline.IsSmooth)
        {
            return new Expectation(_centers[slot], _spreads[slot], isLog);
        }

        // A slot's centre is that of the middle of its hour.
        var other = Seasons.SlotOf(Outline.Seasonality, fraction < 0.5 ? hour - 1 : hour + 1);
        var weight = Math.Abs(fraction - 0.5);
        return new Expectation(Between(_centers[slot], _centers[other], weight), Between(_spreads[slot], _spreads[other], weight), isLog);
    }

    private static double Between(double from, double to, double weight) => from + ((to - from) * weight);
}
