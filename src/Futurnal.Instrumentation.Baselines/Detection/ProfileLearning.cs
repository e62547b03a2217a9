namespace Futurnal.Instrumentation.Baselines;

/// <summary>Goes through the history of a series as its detector would, and keeps how far it went in each hour of points.</summary>
/// <param name="options">How will be judged.</param>
/// <param name="usualSilenceMs">For how long the series is often silent, in milliseconds.</param>
internal sealed class ProfileLearning(DetectionOptions options, long usualSilenceMs)
{
    private const int Numbers = 11;
    private const int HourPoints = 60;
    private const long MinuteMs = 60_000;

    // The median of absolute values is 0.6745 of a normal distribution's standard deviation.
    private const double NormalConsistency = 1.4826022185056018;

    private readonly SignalWindow _window = new();
    private readonly double[] _greatest = NewGreatest();
    private readonly List<double>[] _hours = [.. Enumerable.Range(0, Numbers).Select(_ => new List<double>())];
    private readonly List<double> _movements = [];
    private readonly List<double> _scores = [];
    private readonly long _gapMs = GapOf(options, usualSilenceMs);
    private long _lastToMs = long.MinValue;
    private int _judged;
    private int _warmUp = options.WarmUpPoints;

    /// <summary>Gets the silence after which detectors and learning alike begin anew.</summary>
    public static long GapOf(DetectionOptions options, long usualSilenceMs) => Math.Max(options.GapMs, 3 * usualSilenceMs);

    /// <summary>Gets for how long a series is often silent: 99 of 100 times it is for no longer.</summary>
    public static long UsualSilence(IReadOnlyList<SignalPoint> history)
    {
        var silences = new List<long>();
        var lastToMs = long.MinValue;
        foreach (var point in history.Where(Counts))
        {
            if (lastToMs != long.MinValue)
            {
                silences.Add(Math.Max(0, point.FromMs - lastToMs));
            }

            lastToMs = point.ToMs;
        }

        return At(silences, 0.99);
    }

    public void Take(SignalPoint point, Expectation expected)
    {
        if (!Counts(point))
        {
            return;
        }

        if (_lastToMs != long.MinValue && point.FromMs - _lastToMs >= _gapMs)
        {
            _window.Reset();
            _warmUp = options.WarmUpPoints;
        }

        _lastToMs = point.ToMs;
        if (_warmUp > 0)
        {
            _warmUp--;
            return;
        }

        var score = expected.WithFloor(options.SpreadFloor).Score(point.Value);
        _scores.Add(Math.Abs(score));
        _window.Push(score, isUsual: true);
        Note(0, _window.Level(1));
        Note(1, _window.Level(-1));
        Note(2, _window.Jump(1));
        Note(3, _window.Jump(-1));
        Note(4, _window.HourMean);
        Note(5, -_window.HourMean);
        Note(6, _window.Rise);
        Note(7, -_window.Rise);
        Note(8, _window.Movement);
        Note(9, _window.Lasts(1));
        Note(10, _window.Lasts(-1));
        if (++_judged % HourPoints == 0)
        {
            EndHour();
        }
    }

    public DetectionProfile Finish() => new()
    {
        LevelUp = Fit(0),
        LevelDown = Fit(1),
        JumpUp = Fit(2),
        JumpDown = Fit(3),
        HourUp = Fit(4),
        HourDown = Fit(5),
        RiseUp = Fit(6),
        RiseDown = Fit(7),
        Movement = Fit(8),
        LastsUp = Fit(9),
        LastsDown = Fit(10),
        UsualScore = NormalConsistency * At(_scores, 0.5),
        UsualMovement = At(_movements, 0.5),
        UsualSilenceMs = usualSilenceMs,
    };

    // Points of several minutes are calmer than those that will be judged.
    private static bool Counts(SignalPoint point) => double.IsFinite(point.Value) && point.ToMs - point.FromMs <= MinuteMs;

    private static double[] NewGreatest()
    {
        var greatest = new double[Numbers];
        Array.Fill(greatest, double.NegativeInfinity);
        return greatest;
    }

    private static T At<T>(List<T> values, double quantile)
        where T : struct
    {
        values.Sort();
        return values.Count == 0 ? default : values[(int)(values.Count * quantile)];
    }

    private void Note(int number, double value)
    {
        if (value > _greatest[number])
        {
            _greatest[number] = value;
        }
    }

    private void EndHour()
    {
        for (var i = 0; i < Numbers; i++)
        {
            if (double.IsFinite(_greatest[i]))
            {
                _hours[i].Add(_greatest[i]);
            }
        }

        Array.Fill(_greatest, double.NegativeInfinity);
        if (double.IsFinite(_window.Movement))
        {
            _movements.Add(_window.Movement);
        }
    }

    private TailFit Fit(int number) => TailFit.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_hours[number]));
}
