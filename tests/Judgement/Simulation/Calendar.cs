namespace Judgement.Simulation;

/// <summary>When a series is observed, when its process starts, and what starts and new versions do to its level; in standard deviations.</summary>
internal sealed class Calendar
{
    private readonly bool[] _isSilent;
    private readonly bool[] _isStart;
    private readonly double[] _shift;

    public Calendar(Noise noise, int minutes)
    {
        _isSilent = new bool[minutes];
        _isStart = new bool[minutes];
        _shift = new double[minutes];
        _isStart[0] = true;
        AddVersions(noise, minutes);
        if (noise.Chance(0.4))
        {
            AddNights(noise, minutes);
        }

        for (var at = noise.Between(600, 6000); at < minutes; at += noise.Between(600, 8000))
        {
            Start(noise, at, noise.Between(1, 2));
        }
    }

    public bool IsObserved(int minute) => !_isSilent[minute];

    /// <summary>Whether the process started since the last observed minute, which whoever lives in it knows.</summary>
    public bool IsStart(int minute) => _isStart[minute];

    public double ShiftAt(int minute) => _shift[minute];

    // Every week or so a new version, whose level differs by up to 0.7 from the one that was.
    private void AddVersions(Noise noise, int minutes)
    {
        var level = 0.0;
        var next = noise.Between(3 * 1440, 10 * 1440);
        for (var i = 0; i < minutes; i++)
        {
            _shift[i] += level;
            if (i == next)
            {
                level = noise.Between(-0.35, 0.35);
                next += noise.Between(5 * 1440, 11 * 1440);
                Start(noise, i, noise.Between(1, 3));
            }
        }
    }

    // A laptop: it sleeps at night, and now and then at noon; the process goes on afterwards.
    private void AddNights(Noise noise, int minutes)
    {
        for (var day = 0; day * 1440 < minutes; day++)
        {
            Sleep(noise, (day * 1440) + noise.Between(1260, 1430), noise.Between(300, 540));
            if (noise.Chance(0.4))
            {
                Sleep(noise, (day * 1440) + noise.Between(660, 800), noise.Between(5, 90));
            }
        }
    }

    private void Sleep(Noise noise, int from, int length)
    {
        Silence(from, length);
        WarmUp(noise, from + length);
    }

    private void Start(Noise noise, int at, int silence)
    {
        Silence(at, silence);
        if (at + silence < _isStart.Length)
        {
            _isStart[at + silence] = true;
        }

        WarmUp(noise, at + silence);
    }

    private void Silence(int from, int length)
    {
        for (var i = from; i < Math.Min(from + length, _isSilent.Length); i++)
        {
            _isSilent[i] = true;
        }
    }

    private void WarmUp(Noise noise, int from)
    {
        var (length, height) = (noise.Between(2, 8), noise.Between(1.0, 4.0));
        for (var i = from; i < Math.Min(from + length, _shift.Length); i++)
        {
            _shift[i] += height;
        }
    }
}
