using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Judgement.Rivals;

/// <summary>
/// The control chart of Roberts, "Control Chart Tests Based on Geometric Moving Averages" (1959): z = 0.2 x + 0.8 z, an alarm beyond
/// 3 standard deviations of z, on the bad side. It begins anew after a start and after three minutes of silence.
/// </summary>
/// <param name="direction">The bad side.</param>
/// <param name="isSeasonal">Whether it gets the scores by our baseline in place of those by mean and standard deviation of seven days.</param>
internal sealed class EwmaChart(BadDirection direction, bool isSeasonal) : IJudge
{
    private const double Weight = 0.2;
    private const double Width = 3;

    private LearnedDay? _day;
    private long _lastMs;
    private double _average;

    public void Learn(LearnedDay day) => _day = day;

    public void Restart() => _average = 0;

    public bool Alarms(SignalPoint point)
    {
        if (point.FromMs - _lastMs >= 180_000)
        {
            Restart();
        }

        _lastMs = point.ToMs;
        var score = isSeasonal ? _day!.Model.ExpectedAt(point.FromMs).Score(point.Value) : (point.Value - _day!.Mean) / _day.Deviation;
        _average = (Weight * Math.Clamp(score, -100, 100)) + ((1 - Weight) * _average);
        var limit = Width * Math.Sqrt(Weight / (2 - Weight));
        return (_average > limit && direction != BadDirection.Down) || (_average < -limit && direction != BadDirection.Up);
    }
}
