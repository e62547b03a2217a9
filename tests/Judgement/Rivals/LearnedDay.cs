using Futurnal.Instrumentation.Baselines;

namespace Judgement.Rivals;

/// <summary>What is known before a day begins.</summary>
/// <param name="Model">The baseline of the last four weeks.</param>
/// <param name="Profile">How far the series goes in ordinary times.</param>
/// <param name="Mean">The mean of the last seven days.</param>
/// <param name="Deviation">Their standard deviation.</param>
internal sealed record LearnedDay(BaselineModel Model, DetectionProfile Profile, double Mean, double Deviation)
{
    private const long MinuteMs = 60_000;
    private const long CoarseMs = 5 * MinuteMs;
    private const int WarmUp = 5;

    public static LearnedDay From(IReadOnlyList<SignalPoint> observed, SignalKind signal)
    {
        var month = ToLearnFrom(observed);
        var model = BaselineModel.Learn(month, signal, new BaselineOptions(), signal == SignalKind.Rate ? 1 / 60.0 : 0);
        var profile = DetectionProfile.Learn(month, model.ExpectedAt, DetectionOptions.Default);
        var weekAgo = month[^1].ToMs - (7 * 86_400_000L);
        var week = observed.Where(p => p.FromMs >= weekAgo).Select(p => p.Value).ToArray();
        var mean = week.Average();
        return new LearnedDay(model, profile, mean, Math.Sqrt(week.Sum(v => (v - mean) * (v - mean)) / (week.Length - 1)));
    }

    // As the library reads a store: the weeks before the last seven days by five minutes, and five minutes after a silence left out.
    private static List<SignalPoint> ToLearnFrom(IReadOnlyList<SignalPoint> observed)
    {
        var weekAgo = observed[^1].ToMs - (7 * 86_400_000L);
        var kept = new List<SignalPoint>(observed.Count);
        var cold = WarmUp;
        for (var i = 0; i < observed.Count; i++)
        {
            cold = i > 0 && observed[i].FromMs - observed[i - 1].ToMs >= 3 * MinuteMs ? WarmUp : Math.Max(0, cold - 1);
            if (cold == 0)
            {
                kept.Add(observed[i]);
            }
        }

        return
        [
            .. kept.Where(p => p.FromMs < weekAgo).GroupBy(p => p.FromMs / CoarseMs)
                .Select(g => new SignalPoint(g.Key * CoarseMs, (g.Key + 1) * CoarseMs, g.Average(p => p.Value), g.Sum(p => p.Count))),
            .. kept.Where(p => p.FromMs >= weekAgo),
        ];
    }
}
