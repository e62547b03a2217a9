namespace Judgement.Trials;

/// <summary>Takes alarming minutes together: what alarms again within five minutes is the same alarm.</summary>
internal sealed class AlarmCount
{
    private const int Apart = 5;
    private int _last = int.MinValue / 2;

    public int Alarms { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>Gets the minute in which the newest alarm began.</summary>
    public int BeganAt { get; private set; } = int.MinValue / 2;

    /// <summary>Counts a minute that alarms.</summary>
    /// <returns>Whether an alarm begins with it.</returns>
    public bool Add(int minute)
    {
        var begins = minute - _last > Apart;
        if (begins)
        {
            Alarms++;
            BeganAt = minute;
        }

        Minutes++;
        _last = minute;
        return begins;
    }
}
