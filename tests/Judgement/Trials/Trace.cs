using Futurnal.Instrumentation.Baselines;
using Judgement.Simulation;

namespace Judgement.Trials;

/// <summary>Prints each false alarm of ours where asked to, to learn from.</summary>
internal static class Trace
{
    public static bool IsOn { get; set; }

    public static void Alarm(SimulatedSeries series, int minute, Anomaly anomaly)
    {
        if (IsOn)
        {
            Console.Error.WriteLine($"{series.Shape} day {minute / 1440} minute {minute % 1440}: {anomaly.Explain("value", "1")}");
        }
    }
}
