using System.Diagnostics.CodeAnalysis;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// Finds anomalies in one series, minute for minute. Three of five minutes have to be unusual, so that a lone extreme is counted as an outlier and no more;
/// what is found goes on until enough minutes in a row are usual again. Not thread-safe: one thread at a time. About 4 kB, whatever it sees.
/// </summary>
/// <remarks>
/// Found is what is both further away than the options' thresholds and rarer than the series' own history says of ordinary times:
/// <list type="bullet">
/// <item>a level: three of the last five minutes are away;</item>
/// <item>a jump: three minutes are away from the five before, and the level is above the plain threshold within half an hour; it needs no allowance for
/// autocorrelated wandering, which is slow;</item>
/// <item>a drift: the mean of an hour is away, or six hours rise by the test of <see cref="MannKendall"/>;</item>
/// <item>a change of variance: the minutes move more than they do.</item>
/// </list>
/// The point under test is in no window it is measured by: what is expected is of the past, and so is the small shift that is taken as usual.
/// </remarks>
public sealed class SeriesDetector
{
    private const long ArmedMs = 30 * 60_000;
    private const double SureTrend = 3;

    // A rise of less is not what brought a level to where it is.
    private const double LeastRise = 1;

    // What was found because it lasts may lie nearer than the release: then it is over well below where it was found.
    private const double ReleaseShare = 0.6;

    private readonly DetectionOptions _options;
    private readonly BadDirection _direction;
    private readonly SignalWindow _window = new();
    private readonly JudgedMinutes _minutes = new();
    private DetectionProfile _profile;
    private DetectionLimits _limits;
    private long _gapMs;
    private Anomaly? _ongoing;
    private long _lastToMs = long.MinValue;
    private long _armedUpUntilMs = long.MinValue;
    private long _armedDownUntilMs = long.MinValue;
    private double _release;
    private int _warmUp;

    /// <summary>Makes a detector that has seen nothing yet and begins with a warm-up.</summary>
    /// <param name="options">How it judges.</param>
    /// <param name="direction">On which side the metric is in trouble; with <see cref="BadDirection.Neither"/> nothing is found.</param>
    /// <param name="profile">What is usual for the series; <see cref="DetectionProfile.Unknown"/> where there is no history yet.</param>
    /// <exception cref="ArgumentNullException">The options or the profile are <see langword="null"/>.</exception>
    public SeriesDetector(DetectionOptions options, BadDirection direction, DetectionProfile profile)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _direction = direction;
        _warmUp = options.WarmUpPoints;
        Use(profile);
    }

    /// <summary>Gets the anomaly that goes on; <see langword="null"/> while all is as usual.</summary>
    public Anomaly? Ongoing => _ongoing;

    /// <summary>Gets how many minutes were beyond the threshold on the bad side and came to nothing.</summary>
    public long Outliers { get; private set; }

    /// <summary>Goes on by a newer profile, as with each new baseline; the windows and an anomaly that goes on stay.</summary>
    /// <param name="profile">What is usual for the series by now.</param>
    /// <exception cref="ArgumentNullException">The profile is <see langword="null"/>.</exception>
    [MemberNotNull(nameof(_profile), nameof(_limits))]
    public void Use(DetectionProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profile = profile;
        _limits = new DetectionLimits(_options, profile);
        _gapMs = ProfileLearning.GapOf(_options, profile.UsualSilenceMs);
    }

    /// <summary>Starts the windows anew and keeps quiet for the warm-up, as after a gap: for a process that just started. An anomaly that goes on stays open.</summary>
    public void Restart()
    {
        _window.Reset();
        _warmUp = _options.WarmUpPoints;
        _minutes.Clear();
        _armedUpUntilMs = _armedDownUntilMs = long.MinValue;
    }

    /// <summary>Judges the next minute.</summary>
    /// <param name="point">The point; one that is not finite, or not after the last, is left out; one that is long before the last says that the clock was put back, which is a start.</param>
    /// <param name="expected">What was expected of that minute, by a baseline of the past.</param>
    /// <returns>The anomaly that began or was over with this minute; <see langword="null"/> where neither happened.</returns>
    public Anomaly? Observe(SignalPoint point, Expectation expected)
    {
        var ahead = _lastToMs == long.MinValue ? 0 : point.FromMs - _lastToMs;
        var isClockBack = ahead <= -_options.GapMs;
        if (!double.IsFinite(point.Value) || (point.ToMs <= _lastToMs && !isClockBack))
        {
            return null;
        }

        if (ahead >= _gapMs || isClockBack)
        {
            Restart();
        }

        _lastToMs = point.ToMs;
        var floored = expected.WithFloor(_options.SpreadFloor);
        var score = floored.Score(point.Value);
        if (_warmUp > 0)
        {
            _warmUp--;
            return null;
        }

        _window.Push(score, isUsual: _ongoing is null);
        _minutes.Add(new JudgedMinute(point, floored, score));
        Arm(point.ToMs);
        return _ongoing is { } ongoing ? GoOn(ongoing, point, score) : Begin(point, score);
    }

    private void Arm(long nowMs)
    {
        if (_window.Jump(1) >= _limits.JumpUp)
        {
            _armedUpUntilMs = nowMs + ArmedMs;
        }

        if (_window.Jump(-1) >= _limits.JumpDown)
        {
            _armedDownUntilMs = nowMs + ArmedMs;
        }
    }

    private Anomaly? Begin(SignalPoint point, double score)
    {
        if (_direction == BadDirection.Neither)
        {
            return null;
        }

        var outliers = IsBadAt(score) ? 1 : 0;
        var found = _direction != BadDirection.Down ? FindSide(1, point.ToMs) : null;
        found ??= _direction != BadDirection.Up ? FindSide(-1, point.ToMs) : null;
        found ??= FindVariance();
        if (found is not { } finding)
        {
            Outliers += outliers;
            return null;
        }

        // The minutes before this one that counted were no outliers after all.
        Outliers -= Math.Min(Outliers, _minutes.CountAtLeast(_options.Threshold, finding.Side, finding.Minutes) - outliers);
        _release = Math.Min(_options.Release, finding.Score * ReleaseShare);
        var worst = _minutes.Furthest(finding.Side, finding.Minutes);
        _ongoing = new Anomaly
        {
            Kind = finding.Kind,
            IsAbove = finding.Side > 0,
            Severity = SeverityOf(finding),
            Value = worst.Point.Value,
            Expected = worst.Expected.ValueAt(0),
            Low = worst.Expected.ValueAt(-_options.Threshold),
            High = worst.Expected.ValueAt(_options.Threshold),
            Score = Told(finding),
            OnceInDays = finding.OnceInDays,
            SinceMs = finding.Minutes > JudgedMinutes.Most
                ? _minutes.BeginOf(finding.Minutes)
                : _minutes.FirstAtLeast(_release, finding.Side, finding.Minutes),
            DetectedAtMs = point.ToMs,
            LastSeenMs = point.ToMs,
        };
        return _ongoing;
    }

    private bool IsBadAt(double score) =>
        (score >= _options.Threshold && _direction != BadDirection.Down) || (score <= -_options.Threshold && _direction != BadDirection.Up);

    private Finding? FindSide(int side, long nowMs)
    {
        var level = _window.Level(side);
        var isArmed = nowMs <= (side > 0 ? _armedUpUntilMs : _armedDownUntilMs);
        var isTrend = side * _window.TrendZ >= SureTrend && side * _window.Rise >= LeastRise;
        if (level >= (isArmed ? _limits.Armed : _limits.Level(side)))
        {
            var kind = isTrend && !isArmed ? AnomalyKind.Trend : side > 0 ? AnomalyKind.Spike : AnomalyKind.Drop;
            var rarity = isArmed ? _profile.Jump(side).DaysBetween(Math.Max(_window.Jump(side), _limits.Jump(side))) : _profile.Level(side).DaysBetween(level);
            return new Finding(kind, side, level, rarity, 5);
        }

        var lasts = _window.Lasts(side);
        if (lasts >= _limits.Lasts(side))
        {
            var kind = isTrend && !isArmed ? AnomalyKind.Trend : side > 0 ? AnomalyKind.Spike : AnomalyKind.Drop;
            return new Finding(kind, side, lasts, _profile.Lasts(side).DaysBetween(lasts), JudgedMinutes.Most);
        }

        var hour = side * _window.HourMean;
        if (hour >= _limits.Hour(side))
        {
            return new Finding(AnomalyKind.Trend, side, hour, _profile.Hour(side).DaysBetween(hour), 60);
        }

        return isTrend && side * _window.Rise >= _limits.Rise(side) && hour >= _limits.Drift * 0.75
            ? new Finding(AnomalyKind.Trend, side, hour, _profile.Rise(side).DaysBetween(side * _window.Rise), 180)
            : null;
    }

    private Finding? FindVariance()
    {
        var movement = _window.Movement;
        return movement >= _limits.Movement
            ? new Finding(AnomalyKind.Variance, 1, Math.Exp(movement - _profile.UsualMovement), _profile.Movement.DaysBetween(movement), 30)
            : null;
    }

    private Anomaly? GoOn(Anomaly ongoing, SignalPoint point, double score)
    {
        var side = ongoing.IsAbove ? 1 : -1;
        if (IsOver(ongoing, side))
        {
            _ongoing = null;
            _window.Reset();
            _minutes.Clear();
            _armedUpUntilMs = _armedDownUntilMs = long.MinValue;
            return ongoing with { EndedAtMs = point.ToMs };
        }

        var isUnusual = side * score >= _release;
        ongoing = isUnusual || ongoing.Kind == AnomalyKind.Variance ? ongoing with { LastSeenMs = point.ToMs } : ongoing;
        _ongoing = Worsen(ongoing, side);
        return null;
    }

    private bool IsOver(Anomaly ongoing, int side) => ongoing.Kind == AnomalyKind.Variance
        ? _window.Movement < Math.Min(_limits.Movement - Math.Log(1.25), _profile.UsualMovement + Math.Log(_options.Movement))
        : _window.AreBelow(_options.ReleaseMinutes, side, _release)
            && (ongoing.Kind != AnomalyKind.Trend || !(side * _window.HourMean >= _release));

    private Anomaly Worsen(Anomaly ongoing, int side)
    {
        var finding = ongoing.Kind == AnomalyKind.Variance
            ? new Finding(ongoing.Kind, side, Math.Exp(_window.Movement - _profile.UsualMovement), _profile.Movement.DaysBetween(_window.Movement), JudgedMinutes.Most)
            : new Finding(ongoing.Kind, side, _window.Level(side), _profile.Level(side).DaysBetween(_window.Level(side)), 5);
        var told = Told(finding);
        if (!(told > ongoing.Score))
        {
            return ongoing;
        }

        var severity = SeverityOf(finding);
        var worst = _minutes.Furthest(side, finding.Minutes);
        return ongoing with
        {
            Severity = severity > ongoing.Severity ? severity : ongoing.Severity,
            Score = told,
            OnceInDays = finding.OnceInDays > ongoing.OnceInDays ? finding.OnceInDays : ongoing.OnceInDays,
            Value = worst.Point.Value,
            Expected = worst.Expected.ValueAt(0),
            Low = worst.Expected.ValueAt(-_options.Threshold),
            High = worst.Expected.ValueAt(_options.Threshold),
        };
    }

    // What is judged is limited, so that one minute cannot stand for three; what is told is not.
    private double Told(Finding finding) => finding is { Kind: not AnomalyKind.Variance, Minutes: 5 } ? Math.Max(finding.Score, _window.Distance(finding.Side)) : finding.Score;

    // How many times as much as usual a series moves is no number of spreads; it is worth a look, and more only at twice and thrice its limit.
    private AlertSeverity SeverityOf(Finding finding)
    {
        var (warning, critical) = finding.Kind == AnomalyKind.Variance
            ? (_options.Movement * 2, _options.Movement * 4)
            : (_options.Warning, _options.Critical);
        return finding.Score >= critical ? AlertSeverity.Critical : finding.Score >= warning ? AlertSeverity.Warning : AlertSeverity.Info;
    }
}
