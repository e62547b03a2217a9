using Futurnal.Instrumentation;
using Judgement.Simulation;

namespace Judgement.Trials;

/// <summary>One fault a day, of the kinds that are bad for the series in turn, in hours in which it was observed and its process went on.</summary>
internal static class FaultPlan
{
    public static List<Fault> Of(SimulatedSeries series, Noise noise, int fromDay, int toDay)
    {
        var kinds = series.Direction switch
        {
            BadDirection.Up => new[] { FaultKind.Step, FaultKind.Spike, FaultKind.Drift, FaultKind.Variance },
            BadDirection.Down => [FaultKind.Step, FaultKind.Drop, FaultKind.Drift, FaultKind.Variance],
            _ => [FaultKind.Step, FaultKind.Spike, FaultKind.Drop, FaultKind.Drift, FaultKind.Variance],
        };
        var faults = new List<Fault>();
        for (var day = fromDay; day < toDay; day++)
        {
            var kind = kinds[(day - fromDay) % kinds.Length];
            for (var tries = 0; tries < 50; tries++)
            {
                var from = (day * 1440) + noise.Between(360, 1320);
                var fault = new Fault(kind, SideOf(kind, series.Direction, noise), from, from + LengthOf(kind, noise));
                if (fault.To < (day + 1) * 1440 && IsObserved(series, fault))
                {
                    faults.Add(fault);
                    break;
                }
            }
        }

        return faults;
    }

    private static int LengthOf(FaultKind kind, Noise noise) => kind switch
    {
        FaultKind.Step => 60,
        FaultKind.Spike => noise.Between(5, 8),
        FaultKind.Drop => 20,
        FaultKind.Drift => noise.Between(360, 600),
        _ => 120,
    };

    private static int SideOf(FaultKind kind, BadDirection direction, Noise noise) => kind switch
    {
        FaultKind.Spike => 1,
        FaultKind.Drop => -1,
        _ => direction == BadDirection.Down || (direction == BadDirection.Either && noise.Chance(0.5)) ? -1 : 1,
    };

    // Also a quarter of an hour before: a fault within a warm-up is told late by whoever keeps quiet then, and that is meant.
    private static bool IsObserved(SimulatedSeries series, Fault fault)
    {
        for (var i = fault.From - 15; i < fault.To; i++)
        {
            if (!series.IsObserved(i) || series.IsStart(i))
            {
                return false;
            }
        }

        return true;
    }
}
