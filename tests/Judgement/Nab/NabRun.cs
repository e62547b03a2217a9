using System.Globalization;
using System.Text.Json;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Judgement.Rivals;
using Judgement.Trials;

namespace Judgement.Nab;

/// <summary>
/// Judges the labelled series of the Numenta Anomaly Benchmark (Lavin and Ahmad 2015): the first 15 % of each is its past, as the benchmark
/// has it, the rest is judged. A window counts as found where an alarm begins or goes on in it.
/// </summary>
internal static class NabRun
{
    private const double Probation = 0.15;

    public static int Run(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "labels", "combined_windows.json");
        if (!File.Exists(path))
        {
            Console.Error.WriteLine("The folder has no 'labels/combined_windows.json'; name one that holds a copy of the benchmark's repository.");
            return 1;
        }

        using var labels = JsonDocument.Parse(File.ReadAllBytes(path));
        var found = new int[Trial.Names.Count];
        var alarms = new int[Trial.Names.Count];
        var (windows, points) = (0, 0);
        foreach (var series in labels.RootElement.EnumerateObject().Select(s => NabSeries.Read(folder.FullName, s.Name, WindowsOf(s.Value))))
        {
            var past = (int)(series.Points.Count * Probation);
            var judges = Learned(series, past);
            for (var i = 0; i < judges.Length; i++)
            {
                var (hits, wrong) = Judge(series, past, judges[i]);
                found[i] += hits;
                alarms[i] += wrong;
            }

            windows += series.Windows.Count(w => w.From >= past);
            points += series.Points.Count - past;
        }

        Console.WriteLine($"| detector | of {windows} windows found | false alarms | in 10,000 points |");
        Console.WriteLine("|---|---:|---:|---:|");
        for (var i = 0; i < found.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Trial.Names[i]} | {found[i]} | {alarms[i]} | {alarms[i] * 10_000.0 / points:0.0} |"));
        }

        return 0;
    }

    private static IEnumerable<(DateTime From, DateTime To)> WindowsOf(JsonElement windows) => windows.EnumerateArray()
        .Select(w => (DateTime.Parse(w[0].GetString()!, CultureInfo.InvariantCulture), DateTime.Parse(w[1].GetString()!, CultureInfo.InvariantCulture)));

    private static IJudge[] Learned(NabSeries series, int past)
    {
        var day = LearnedDay.From([.. series.Points.Take(past)], SignalKind.Mean);
        var judges = Trial.Judges(BadDirection.Either);
        foreach (var judge in judges)
        {
            judge.Learn(day);
        }

        return judges;
    }

    private static (int Found, int Wrong) Judge(NabSeries series, int past, IJudge judge)
    {
        var count = new AlarmCount();
        var found = new HashSet<int>();
        var wrong = 0;
        for (var i = past; i < series.Points.Count; i++)
        {
            if (!judge.Alarms(series.Points[i]))
            {
                continue;
            }

            var begins = count.Add(i);
            var window = series.Windows.ToList().FindIndex(w => i >= w.From && i <= w.To);
            if (window >= 0)
            {
                found.Add(window);
            }
            else if (begins)
            {
                wrong++;
            }
        }

        return (found.Count, wrong);
    }
}
