using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>
/// Makes of flushes what series are judged by, a minute at a time. A minute counts only where the process was there from its
/// begin to its end: those in which it started, slept or fell behind were not observed. Not thread-safe.
/// </summary>
/// <param name="mostSeries">How many series are looked at; further ones are left alone, until others had no value for a day.</param>
/// <param name="gapMs">More time than this between two flushes is a gap, in milliseconds.</param>
internal sealed class MinuteSignals(int mostSeries, long gapMs)
{
    /// <summary>The width of a minute.</summary>
    public const long MinuteMs = 60_000;

    /// <summary>A series that had no value for a day makes room where series are too many.</summary>
    public const long ForgottenMs = 86_400_000;

    private readonly Dictionary<Series, MinuteSignal> _series = [];
    private readonly UnbrokenTime _observed = new(gapMs);
    private long _minute = long.MinValue;
    private long _wholeSince = long.MaxValue;
    private long _forgotMs;

    /// <summary>Gets a value indicating whether series were left alone.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Gets the end of the last minute that ended, in Unix milliseconds.</summary>
    public long ClosedMs { get; private set; }

    /// <summary>Adds a flush, and ends the minute before it where it is the first of a new one.</summary>
    /// <param name="batch">The flush.</param>
    /// <param name="closed">Receives the signal of each series over the minute that ended.</param>
    /// <returns>Whether a minute ended that was observed throughout.</returns>
    public bool Add(MetricBatch batch, List<KeyValuePair<Series, SignalPoint>> closed)
    {
        var minute = batch.TimestampMs - (batch.TimestampMs % MinuteMs);
        var isGap = !_observed.Add(batch.TimestampMs);
        var isObserved = minute != _minute && !isGap && _wholeSince <= _minute;
        if (minute != _minute)
        {
            Close(isObserved, closed);
            _minute = minute;
        }

        if (isGap)
        {
            // What the first flush after a gap brings may be of any time in it.
            _wholeSince = minute + MinuteMs;
        }

        foreach (var point in batch.Points)
        {
            Find(point.Series, batch.TimestampMs)?.Add(point, batch.TimestampMs);
        }

        return isObserved;
    }

    private void Close(bool isObserved, List<KeyValuePair<Series, SignalPoint>> closed)
    {
        ClosedMs = _minute + MinuteMs;
        foreach (var signal in _series.Values)
        {
            if (signal.Close(_minute, _minute + MinuteMs) is { } point && isObserved && double.IsFinite(point.Value))
            {
                closed.Add(new(signal.Series, point));
            }
        }
    }

    private MinuteSignal? Find(Series series, long nowMs)
    {
        if (_series.TryGetValue(series, out var signal))
        {
            return signal;
        }

        if (_series.Count >= mostSeries && nowMs - _forgotMs is < 0 or >= MinuteMs)
        {
            _forgotMs = nowMs;
            foreach (var gone in _series.Where(s => s.Value.LastMs < nowMs - ForgottenMs).Select(s => s.Key).ToArray())
            {
                _series.Remove(gone);
            }
        }

        if (_series.Count >= mostSeries)
        {
            IsFull = true;
            return null;
        }

        _series.Add(series, signal = new MinuteSignal(series));
        return signal;
    }
}
