namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// The last hours of one series as scores, and the numbers that are judged. Detectors and the history they are measured by go through the same window,
/// so that a limit learned from history means the same in judgement. Bounded: about 1 kB.
/// </summary>
internal sealed class SignalWindow
{
    /// <summary>How far a single score counts: one wild minute can then not stand for three.</summary>
    public const double Furthest = 8;

    private const int Recent = 5;
    private const int Counting = 3;
    private const int Before = 5;
    private const int Lasting = 15;
    private const int Hour = 60;
    private const int Moves = 30;
    private const int BlockPoints = 10;
    private const int Blocks = 36;
    private const int LeastBlocks = 18;
    private const double OffsetPoints = 240;
    private const double OffsetPrior = 60;
    private const double LeastMovement = 0.05;

    private readonly double[] _adjusted = new double[Counting + Before];
    private readonly double[] _unlimited = new double[Recent];
    private readonly double[] _hour = new double[Hour];
    private readonly double[] _moves = new double[Moves];
    private readonly double[] _blocks = new double[Blocks];
    private double _hourSum;
    private double _moveSum;
    private double _blockSum;
    private double _previous;
    private double _offset;
    private int _points;
    private int _offsetPoints;
    private int _blockCount;

    /// <summary>Gets how many points came since the windows began.</summary>
    public int Points => _points;

    /// <summary>Gets the mean score of the last hour of points; not a number before there is one.</summary>
    public double HourMean => _points < Hour ? double.NaN : _hourSum / Hour;

    /// <summary>Gets the natural logarithm of how much scores move from minute to minute, on average over half an hour; not a number before.</summary>
    public double Movement => _points <= Moves ? double.NaN : Math.Log((_moveSum / Moves) + LeastMovement);

    /// <summary>Gets how far the scores rose over the trend's window, by the median slope; not a number before there are three hours.</summary>
    public double Rise { get; private set; } = double.NaN;

    /// <summary>Gets the standardised value of the trend's test, corrected for autocorrelation.</summary>
    public double TrendZ { get; private set; }

    /// <summary>Gets how far the level may be told to be elsewhere by now: a small shift that stays for hours is taken as usual, up to one spread.</summary>
    public double Offset => Math.Clamp(_offset, -1, 1);

    /// <summary>Starts anew, as if no point had come.</summary>
    public void Reset()
    {
        _points = 0;
        _offsetPoints = 0;
        _blockCount = 0;
        _hourSum = _moveSum = _blockSum = _offset = 0;
        Rise = double.NaN;
        TrendZ = 0;
    }

    /// <summary>Takes the next score. The offset it is measured from is of the points before it.</summary>
    public void Push(double score, bool isUsual)
    {
        var limited = Math.Clamp(score, -Furthest, Furthest);
        _adjusted[_points % _adjusted.Length] = limited - Offset;
        _unlimited[_points % Recent] = score - Offset;
        Add(_hour, _points, ref _hourSum, limited);
        if (_points > 0)
        {
            Add(_moves, _points - 1, ref _moveSum, Math.Abs(limited - _previous));
        }

        _previous = limited;
        _points++;
        AddToBlock(limited);
        if (isUsual)
        {
            _offsetPoints++;
            _offset += (Math.Clamp(limited, -3, 3) - _offset) / (Math.Min(_offsetPoints, OffsetPoints) + OffsetPrior);
        }
    }

    /// <summary>
    /// Says how far the level is on one side: the mean of the three furthest of the last five scores, but at most half as much again as the third of
    /// them, so that three of five have to be there and one cannot speak for the others.
    /// </summary>
    public double Level(int side)
    {
        if (_points < Recent)
        {
            return double.NaN;
        }

        Span<double> recent = stackalloc double[Recent];
        for (var i = 0; i < Recent; i++)
        {
            recent[i] = Back(i);
        }

        return LevelOf(recent, side);
    }

    /// <summary>Says the same of scores however far: what is told, where <see cref="Level"/> is what is judged.</summary>
    public double Distance(int side)
    {
        if (_points < Recent)
        {
            return double.NaN;
        }

        Span<double> recent = stackalloc double[Recent];
        _unlimited.CopyTo(recent);
        return LevelOf(recent, side);
    }

    /// <summary>Says how far the median of the last quarter of an hour is on one side, which no burst of a few minutes moves; not a number before.</summary>
    public double Lasts(int side)
    {
        if (_points < Lasting)
        {
            return double.NaN;
        }

        Span<double> last = stackalloc double[Lasting];
        for (var i = 0; i < Lasting; i++)
        {
            last[i] = _hour[(_points - 1 - i) % Hour];
        }

        last.Sort();
        return side * (last[Lasting / 2] - Offset);
    }

    /// <summary>Says how far the last three scores are on one side of the five before them; not a number before there are as many.</summary>
    public double Jump(int side)
    {
        if (_points < Counting + Before)
        {
            return double.NaN;
        }

        double now = 0, before = 0;
        for (var i = 0; i < Counting + Before; i++)
        {
            if (i < Counting)
            {
                now += Back(i);
            }
            else
            {
                before += Back(i);
            }
        }

        return side * ((now / Counting) - (before / Before));
    }

    /// <summary>Says whether the last scores, as many as asked for, are all less than a limit away on one side.</summary>
    public bool AreBelow(int count, int side, double limit)
    {
        if (_points < count)
        {
            return false;
        }

        for (var i = 1; i <= count; i++)
        {
            if (side * _hour[(_points - i) % Hour] >= limit)
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(double[] ring, int index, ref double sum, double value)
    {
        var slot = index % ring.Length;
        sum += index < ring.Length ? value : value - ring[slot];
        ring[slot] = value;
    }

    private static double LevelOf(Span<double> recent, int side)
    {
        foreach (ref var score in recent)
        {
            score *= -side;
        }

        recent.Sort();
        return Math.Min(-(recent[0] + recent[1] + recent[2]) / Counting, -1.5 * recent[Counting - 1]);
    }

    private double Back(int points) => _adjusted[(_points - 1 - points) % _adjusted.Length];

    private void AddToBlock(double score)
    {
        _blockSum += score;
        if (_points % BlockPoints != 0)
        {
            return;
        }

        _blocks[_blockCount % Blocks] = _blockSum / BlockPoints;
        _blockSum = 0;
        _blockCount++;
        if (_blockCount < LeastBlocks)
        {
            return;
        }

        Span<double> ordered = stackalloc double[Math.Min(_blockCount, Blocks)];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i] = _blocks[(_blockCount - ordered.Length + i) % Blocks];
        }

        var test = MannKendall.Test(ordered);
        Rise = test.Slope * (ordered.Length - 1);
        TrendZ = test.CorrectedZ;
    }
}
