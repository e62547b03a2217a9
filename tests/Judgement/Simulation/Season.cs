namespace Judgement.Simulation;

/// <summary>How a level goes with the hour and the day of the week: two waves a day and another level at weekends, in units of the scale.</summary>
internal sealed class Season
{
    private readonly double _daily;
    private readonly double _half;
    private readonly double _phase;
    private readonly double _weekend;

    public Season(Noise noise, double strongest)
    {
        _daily = noise.Between(0, strongest);
        _half = noise.Between(0, strongest / 3);
        _phase = noise.Between(0, 2 * Math.PI);
        _weekend = noise.Between(-strongest, 0);
    }

    public double At(int minute)
    {
        var day = 2 * Math.PI * (minute % 1440) / 1440;
        var isWeekend = minute / 1440 % 7 >= 5;
        return (_daily * Math.Sin(day + _phase)) + (_half * Math.Sin((2 * day) + _phase)) + (isWeekend ? _weekend : 0);
    }
}
