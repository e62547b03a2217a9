using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Judgement.Trials;

namespace Judgement.Rivals;

/// <summary>The detector of this repository with its defaults.</summary>
internal sealed class OurDetector(BadDirection direction) : IJudge
{
    private readonly SeriesDetector _detector = new(Campaign.Options, direction, DetectionProfile.Unknown);
    private BaselineModel? _model;

    public void Learn(LearnedDay day)
    {
        _model = day.Model;
        _detector.Use(day.Profile);
    }

    public Anomaly? Ongoing => _detector.Ongoing;

    public void Restart() => _detector.Restart();

    public bool Alarms(SignalPoint point)
    {
        _detector.Observe(point, _model!.ExpectedAt(point.FromMs));
        return _detector.Ongoing is not null;
    }
}
