using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Benchmarks.Recording;

/// <summary>A row of the table, and how it is measured in the process at hand.</summary>
/// <param name="Name">What it is called by.</param>
/// <param name="Title">What the table calls it.</param>
/// <param name="Bare">The row that makes the same call and records nothing.</param>
/// <param name="Measure">Measures a call.</param>
/// <param name="MeasureThreads">Measures calls on several threads, in a second.</param>
internal sealed record Row(string Name, string Title, string Bare, Func<RowResult> Measure, Func<int, double> MeasureThreads)
{
    public static Row Of<TRow>(string name, string title, string bare = "bare")
        where TRow : struct, IRow => new(name, title, bare, Benchmark<TRow>, Throughput.Of<TRow>);

    private static RowResult Benchmark<TRow>()
        where TRow : struct, IRow
    {
        // Warm for longer than tiered compilation waits and then takes.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.DontLogOutput)
            .WithWarmupCount(16).WithIterationCount(31).WithIterationTime(TimeInterval.FromMilliseconds(60));
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
            .WithOptions(ConfigOptions.DisableLogFile);
        var report = BenchmarkRunner.Run<RowBenchmark<TRow>>(config).Reports.Single();
        return new(report.ResultStatistics!.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }
}
