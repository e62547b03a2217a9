using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Judgement.Rivals;

/// <summary>The z-score of the specification: each point by mean and standard deviation of seven days, an alarm above 3, on the bad side.</summary>
internal sealed class PlainScore(BadDirection direction) : IJudge
{
    private LearnedDay? _day;

    public void Learn(LearnedDay day) => _day = day;

    public void Restart()
    {
    }

    public bool Alarms(SignalPoint point)
    {
        var score = (point.Value - _day!.Mean) / _day.Deviation;
        return (score > 3 && direction != BadDirection.Down) || (score < -3 && direction != BadDirection.Up);
    }
}
