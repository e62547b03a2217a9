namespace Futurnal.Instrumentation.Baselines.Tests.Detection;

/// <summary>Feeds a detector minute for minute, from 1 February 2026, 00:00 UTC on; what is expected is 100, give or take 10, unless told.</summary>
internal sealed class Feed(SeriesDetector detector)
{
    public const long StartMs = 1_769_904_000_000;

    private static readonly Expectation Usual = new(100, 10, IsLog: false);

    private int _minute;

    public SeriesDetector Detector { get; } = detector;

    public Expectation Expected { get; set; } = Usual;

    public List<Anomaly> Told { get; } = [];

    /// <summary>A detector that is past its warm-up and has seen some usual minutes.</summary>
    public static Feed Warm(BadDirection direction, DetectionProfile? profile = null, DetectionOptions? options = null)
    {
        var feed = new Feed(new SeriesDetector(options ?? DetectionOptions.Default, direction, profile ?? DetectionProfile.Unknown));
        feed.Usually(10 + 8);
        return feed;
    }

    public static long TimeOf(int minute) => StartMs + (minute * 60_000L);

    /// <summary>Minutes around what is expected: one below, one above, half a spread away.</summary>
    public Feed Usually(int minutes)
    {
        for (var i = 0; i < minutes; i++)
        {
            Values(Expected.ValueAt(_minute % 2 == 0 ? -0.5 : 0.5));
        }

        return this;
    }

    public Feed Values(params double[] values)
    {
        foreach (var value in values)
        {
            if (Detector.Observe(new SignalPoint(TimeOf(_minute), TimeOf(_minute + 1), value, 1), Expected) is { } anomaly)
            {
                Told.Add(anomaly);
            }

            _minute++;
        }

        return this;
    }

    public Feed Silence(int minutes)
    {
        _minute += minutes;
        return this;
    }
}
