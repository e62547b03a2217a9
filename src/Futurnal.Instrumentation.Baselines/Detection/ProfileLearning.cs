namespace Futurnal.Instrumentation.Baselines;

/// <summary>Goes through the history of a series as its detector would, and keeps how far it went in each hour of points.</summary>
internal sealed class ProfileLearning(DetectionOptions options)
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
    private readonly List<long> _silences = [];
    private long _lastToMs = long.MinValue;
    private int _judged;
    private int _warmUp = options.WarmUpPoints;

    public void Take(SignalPoint point, Expectation expected)
    {
        // Points of several minutes are calmer than those that will be judged.
        if (!double.IsFinite(point.Value) || point.ToMs - point.FromMs > MinuteMs)
        {
            return;
        }

        if (_lastToMs != long.MinValue)
        {
            var silence = Math.Max(0, point.FromMs - _lastToMs);
            _silences.Add(silence);
            if (silence >= options.GapMs)
            {
                _window.Reset();
                _warmUp = options.WarmUpPoints;
            }
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
        UsualSilenceMs = At(_silences, 0.99),
    };

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
