using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Judgement.Rivals;
using Judgement.Simulation;

namespace Judgement.Trials;

/// <summary>Judges one series twice, as it is and with a fault a day, by each judge; all learn each day from the healthy past.</summary>
internal sealed class Trial(SeriesShape shape, int seed, int trainingDays, int judgedDays)
{
    public static IReadOnlyList<string> Names { get; } = ["ours", "plain z-score", "EWMA chart", "EWMA chart on our baseline"];

    public JudgeOutcome[] Run()
    {
        var series = new SimulatedSeries(shape, seed, (trainingDays + judgedDays) * 1440);
        var faults = FaultPlan.Of(series, new Noise(seed + 1), trainingDays, trainingDays + judgedDays);
        var healthy = Judges(series.Direction);
        var faulty = Judges(series.Direction);
        var alarms = healthy.Select(_ => new AlarmCount()).ToArray();
        var found = healthy.Select(_ => new FaultWatch(faults)).ToArray();
        var history = History(series);
        var minutes = 0;
        for (var day = trainingDays; day < trainingDays + judgedDays; day++)
        {
            var learned = LearnedDay.From(Month(history, day), series.Signal);
            for (var i = 0; i < healthy.Length; i++)
            {
                healthy[i].Learn(learned);
                faulty[i].Learn(learned);
            }

            var fault = faults.Find(f => f.From / 1440 == day);
            for (var minute = day * 1440; minute < (day + 1) * 1440; minute++)
            {
                minutes += Judge(series, minute, fault, healthy, faulty, alarms, found);
            }
        }

        return [.. healthy.Select((_, i) => new JudgeOutcome(shape, minutes / 1440.0, alarms[i].Alarms, alarms[i].Minutes, found[i].Outcomes(shape)))];
    }

    private static int Judge(SimulatedSeries series, int minute, Fault fault, IJudge[] healthy, IJudge[] faulty, AlarmCount[] alarms, FaultWatch[] found)
    {
        if (series.At(minute, null) is not { } point)
        {
            return 0;
        }

        var wrong = series.At(minute, fault)!.Value;
        for (var i = 0; i < healthy.Length; i++)
        {
            if (series.IsStart(minute))
            {
                healthy[i].Restart();
                faulty[i].Restart();
            }

            if (healthy[i].Alarms(point) && alarms[i].Add(minute) && i == 0)
            {
                Trace.Alarm(series, minute, ((OurDetector)healthy[i]).Ongoing!);
            }

            found[i].Add(minute, faulty[i].Alarms(wrong));
        }

        return 1;
    }

    public static IJudge[] Judges(BadDirection direction) =>
        [new OurDetector(direction), new PlainScore(direction), new EwmaChart(direction, isSeasonal: false), new EwmaChart(direction, isSeasonal: true)];

    private SignalPoint[] History(SimulatedSeries series) =>
        [.. Enumerable.Range(0, (trainingDays + judgedDays) * 1440).Select(i => series.At(i, null)).OfType<SignalPoint>()];

    // What a baseline learns from: minutes after a start are left out there, by the gap before them.
    private SignalPoint[] Month(SignalPoint[] history, int day)
    {
        var (from, to) = (SimulatedSeries.StartMs + ((day - trainingDays) * 86_400_000L), SimulatedSeries.StartMs + (day * 86_400_000L));
        return [.. history.Where(p => p.FromMs >= from && p.FromMs < to)];
    }
}
