namespace Futurnal.Instrumentation.Baselines;

/// <summary>The last quarter of an hour of judged minutes, to tell of what an anomaly is made, and when those of three hours were.</summary>
internal sealed class JudgedMinutes
{
    public const int Most = 15;
    private const int MostBegins = 180;

    private readonly JudgedMinute[] _minutes = new JudgedMinute[Most];
    private readonly long[] _begins = new long[MostBegins];
    private int _count;

    public void Add(JudgedMinute minute)
    {
        _begins[_count % MostBegins] = minute.Point.FromMs;
        _minutes[_count++ % Most] = minute;
    }

    public void Clear() => _count = 0;

    /// <summary>Gets the minute furthest on a side among the last ones.</summary>
    public JudgedMinute Furthest(int side, int within)
    {
        var furthest = Back(0);
        for (var i = 1; i < Math.Min(within, Held); i++)
        {
            furthest = side * Back(i).Score > side * furthest.Score ? Back(i) : furthest;
        }

        return furthest;
    }

    /// <summary>Gets the begin of the first of the last minutes that is as far as asked for on a side; that of the newest where none is.</summary>
    public long FirstAtLeast(double limit, int side, int within)
    {
        for (var i = Math.Min(within, Held) - 1; i > 0; i--)
        {
            if (side * Back(i).Score >= limit)
            {
                return Back(i).Point.FromMs;
            }
        }

        return Back(0).Point.FromMs;
    }

    /// <summary>Gets the begin of the first of so many last minutes, at most three hours of them; between minutes there may have been silence.</summary>
    public long BeginOf(int last) => _begins[(_count - Math.Min(last, Math.Min(_count, MostBegins))) % MostBegins];

    /// <summary>Counts how many of the last minutes are as far as asked for on a side.</summary>
    public int CountAtLeast(double limit, int side, int within)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(within, Held); i++)
        {
            count += side * Back(i).Score >= limit ? 1 : 0;
        }

        return count;
    }

    private int Held => Math.Min(_count, Most);

    private JudgedMinute Back(int minutes) => _minutes[(_count - 1 - minutes) % Most];
}
