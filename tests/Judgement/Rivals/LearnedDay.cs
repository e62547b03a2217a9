using Futurnal.Instrumentation.Baselines;

namespace Judgement.Rivals;

/// <summary>What is known before a day begins.</summary>
/// <param name="Model">The baseline of the last four weeks.</param>
/// <param name="Profile">How far the series goes in ordinary times.</param>
/// <param name="Mean">The mean of the last seven days.</param>
/// <param name="Deviation">Their standard deviation.</param>
internal sealed record LearnedDay(BaselineModel Model, DetectionProfile Profile, double Mean, double Deviation)
{
    public static LearnedDay From(IReadOnlyList<SignalPoint> month, SignalKind signal)
    {
        var model = BaselineModel.Learn(month, signal, new BaselineOptions(), signal == SignalKind.Rate ? 1 / 60.0 : 0);
        var profile = DetectionProfile.Learn(month, model.ExpectedAt, DetectionOptions.Default);
        var weekAgo = month[^1].ToMs - (7 * 86_400_000L);
        var week = month.Where(p => p.FromMs >= weekAgo).Select(p => p.Value).ToArray();
        var mean = week.Average();
        return new LearnedDay(model, profile, mean, Math.Sqrt(week.Sum(v => (v - mean) * (v - mean)) / (week.Length - 1)));
    }
}
