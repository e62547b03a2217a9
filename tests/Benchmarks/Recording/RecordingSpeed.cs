using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Benchmarks.Recording;

/// <summary>Measures every row in processes of their own, in rounds, and writes the tables of <c>docs/performance.md</c>.</summary>
internal static class RecordingSpeed
{
    private const string Page = "docs/performance.md";
    private const string Begin = "<!-- measured -->\n";
    private const string End = "<!-- end of measured -->";

    private static readonly (string Name, int[] Threads)[] Scaled =
        [("counter-3", [1, 2, 4, 8]), ("timer-3", [1, 2, 4, 8]), ("otel-counter-3", [1, 2]), ("prometheus-child-3", [1, 2])];

    private static readonly int[] ThreadCounts = [1, 2, 4, 8];

    public static int Run(DirectoryInfo repository, int rounds)
    {
        var starts = StartCost.Measure(repository, (rounds * 2) + 1);
        var rows = MeasureRows(rounds);
        var rates = Scaled.ToDictionary(s => s.Name, s => s.Threads.ToDictionary(n => n, n => ChildRun.Numbers("recording-threads", s.Name, $"{n}")[0]));
        var snapshot = ChildRun.Numbers("recording-snapshot");
        var bars = Bars(rows, rates, snapshot, starts.Built, starts.Published).ToArray();
        var text = Tables(rows, rates, bars, rounds);
        Console.WriteLine(text);
        WritePage(Path.Combine(repository.FullName, Page), text);
        return bars.All(b => b.IsReached) ? 0 : 1;
    }

    /// <summary>A row's figure is the median over the rounds, which go through all rows in turn: what slows the machine for a while slows all of them.</summary>
    private static Dictionary<string, RowResult> MeasureRows(int rounds)
    {
        var results = Rows.All.ToDictionary(r => r.Name, _ => new List<RowResult>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var row in Rows.All)
            {
                var numbers = ChildRun.Numbers("recording-row", row.Name);
                results[row.Name].Add(new(numbers[0], (long)numbers[1]));
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round + 1}/{rounds} {row.Name} {numbers[0]:0.00} ns {numbers[1]} B"));
            }
        }

        return results.ToDictionary(r => r.Key, r => new RowResult(r.Value.Select(v => v.Nanoseconds).Order().ElementAt(rounds / 2), r.Value.Min(v => v.Bytes)));
    }

    private static IEnumerable<Bar> Bars(
        Dictionary<string, RowResult> rows, Dictionary<string, Dictionary<int, double>> rates, double[] snapshot, StartCost built, StartCost published)
    {
        double Over(string row) => rows[row].Nanoseconds - rows["bare"].Nanoseconds;
        yield return Bar.AtMost("counter against striped `Interlocked`", Over("counter") / Over("striped"), 1.15);
        yield return Bar.AtLeast("OpenTelemetry against counter", Over("otel-counter") / Over("counter"), 3);
        yield return Bar.AtMost("counter, 3 labels, against striped `Interlocked`", Over("counter-3") / Over("striped"), 1.35);
        yield return Bar.AtLeast("prometheus-net's kept child against counter, 3 labels", Over("prometheus-child-3") / Over("counter-3"), 1);
        yield return Bar.AtLeast("OpenTelemetry against counter, 3 labels", Over("otel-counter-3") / Over("counter-3"), 15);
        yield return Bar.AtLeast("Microsoft's generator against counter, 3 labels", Over("generated-counter-3") / Over("counter-3"), 30);
        yield return Bar.AtMost("`[Timed]`, 3 labels, against two clock reads", Over("timer-3") / Over("clocks"), 1.14);
        yield return Bar.AtLeast("OpenTelemetry exponential against `[Timed]`, 3 labels", Over("otel-exponential-3") / Over("timer-3"), 2.3);
        yield return Bar.AtLeast("the same, value at hand", Over("otel-record-3") / Over("record-3"), 15);
        yield return Bar.AtLeast("`[Timed]` against `SampleEvery = 16`, 3 labels", Over("timer-3") / Over("sampled-3"), 4.5);
        yield return Bar.AtMost("bytes a call, all of ours", rows.Where(r => Rows.Find(r.Key).Title.StartsWith("**", StringComparison.Ordinal)).Max(r => r.Value.Bytes), 0, " B");
        yield return Bar.AtLeast("two threads against one, counter, 3 labels", rates["counter-3"][2] / rates["counter-3"][1], 1.9);
        yield return Bar.AtLeast("two threads against OpenTelemetry's two", rates["counter-3"][2] / rates["otel-counter-3"][2], 15);
        yield return Bar.AtLeast("two threads against prometheus-net's two, kept child", rates["counter-3"][2] / rates["prometheus-child-3"][2], 2.5);
        yield return Bar.AtLeast("eight threads against two, counter, 3 labels", rates["counter-3"][8] / rates["counter-3"][2], 0.9);
        yield return Bar.AtMost("snapshot of 10,000 cells", snapshot[0] / 1000, 0.2, " ms");
        yield return Bar.AtMost("snapshot of 10,000 cells, steady", snapshot[1], 0, " B");
        yield return Bar.AtMost("first use of a metric", built.Other, 20, " µs");
        yield return Bar.AtMost("start with 500 metrics, the runtime's own compilation included", built.All, 10, " ms");
        yield return Bar.AtMost("the same, the application published with `PublishReadyToRun`", published.All, 10, " ms");
    }

    private static string Tables(
        Dictionary<string, RowResult> rows, Dictionary<string, Dictionary<int, double>> rates, Bar[] bars, int rounds)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors; medians of {rounds} rounds.\n\n");
        text.Append("| bar | measured | to reach | |\n|---|---|---|---|\n");
        text.AppendJoin('\n', bars.Select(b => b.ToRow()));
        text.Append("\n\n| row | ns over the bare call | bytes |\n|---|---|---|\n");
        foreach (var row in Rows.All)
        {
            var result = rows[row.Name];
            var over = row.Name == row.Bare
                ? string.Create(CultureInfo.InvariantCulture, $"({result.Nanoseconds:0.0} itself)")
                : string.Create(CultureInfo.InvariantCulture, $"{result.Nanoseconds - rows[row.Bare].Nanoseconds:0.0}");
            text.Append(CultureInfo.InvariantCulture, $"| {row.Title} | {over} | {result.Bytes} |\n");
        }

        text.Append("\n| million calls a second, the bare call included | 1 thread | 2 | 4 | 8 |\n|---|---|---|---|---|\n");
        foreach (var (name, byThreads) in rates)
        {
            var cells = ThreadCounts.Select(n => byThreads.TryGetValue(n, out var rate) ? string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:0.0}") : "");
            text.Append(CultureInfo.InvariantCulture, $"| {Rows.Find(name).Title} | {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private static void WritePage(string path, string text)
    {
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        File.WriteAllText(path, page[..start] + text + page[page.IndexOf(End, StringComparison.Ordinal)..]);
    }
}
