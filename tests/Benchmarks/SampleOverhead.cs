using System.Globalization;

namespace Benchmarks;

/// <summary>What telemetry costs the sample: paired runs with it on and off, in turn, so that a drift of the machine falls on both.</summary>
internal static class SampleOverhead
{
    // Processor time with telemetry on against off.
    private const double MostRatio = 1.02;

    public static async Task<int> RunAsync(DirectoryInfo corpus, int pairs)
    {
        var folder = Directory.CreateTempSubdirectory("futurnal-overhead-");
        try
        {
            await PairAsync(corpus, folder, 0);
            var ratios = new List<double>();
            var (leastOn, leastOff) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var i = 1; i <= pairs; i++)
            {
                var (on, off) = await PairAsync(corpus, folder, i);
                ratios.Add(on / off);
                leastOn = on < leastOn ? on : leastOn;
                leastOff = off < leastOff ? off : leastOff;
                Print($"pair {i}: on {on.TotalSeconds:0.00} s, off {off.TotalSeconds:0.00} s, ratio {on / off:0.000}");
            }

            ratios.Sort();
            var median = Quantile(ratios, 0.5);
            Print($"ratio of processor time, on / off: median {median:0.000}, quartiles {Quantile(ratios, 0.25):0.000} to {Quantile(ratios, 0.75):0.000}, {pairs} pairs");
            Print($"of the least disturbed runs: on {leastOn.TotalSeconds:0.00} s, off {leastOff.TotalSeconds:0.00} s, ratio {leastOn / leastOff:0.000}");
            Print($"bar: median at most {MostRatio:0.00}, {(median <= MostRatio ? "reached" : "missed")}");
            return median <= MostRatio ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(TimeSpan On, TimeSpan Off)> PairAsync(DirectoryInfo corpus, DirectoryInfo folder, int number)
    {
        var store = Path.Combine(folder.FullName, $"{number}.db");
        if (number % 2 == 0)
        {
            var first = await SampleProcess.RunAsync(corpus, store, "on");
            return (first, await SampleProcess.RunAsync(corpus, store, "off"));
        }

        var off = await SampleProcess.RunAsync(corpus, store, "off");
        return (await SampleProcess.RunAsync(corpus, store, "on"), off);
    }

    private static double Quantile(List<double> sorted, double q)
    {
        var at = q * (sorted.Count - 1);
        var (lower, upper) = (sorted[(int)Math.Floor(at)], sorted[(int)Math.Ceiling(at)]);
        return lower + ((upper - lower) * (at - Math.Floor(at)));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
