using BenchmarkDotNet.Attributes;

namespace Benchmarks.Recording;

/// <summary>Measures one row: nanoseconds and bytes of a call.</summary>
/// <typeparam name="TRow">The row; a struct, so that the loop is compiled for it alone.</typeparam>
public class RowBenchmark<TRow>
    where TRow : struct, IRow
{
    [GlobalSetup]
    public void SetUp() => TRow.SetUp();

    [Benchmark(OperationsPerInvoke = Work.Calls)]
    public void Calls()
    {
        for (var i = 0; i < Work.Calls; i++)
        {
            TRow.Run(Work.Firsts[i], Work.Seconds[i], Work.Thirds[i], Work.Values[i]);
        }
    }
}
