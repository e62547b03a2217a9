using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>
/// Reports the share of the process's processor time that telemetry took over the last minute: what flushes and sinks used,
/// as the system tells it of their threads, and the calls of instruments at the cost of each as measured on this machine.
/// </summary>
/// <remarks>
/// Not in the figure: what a sink does after it first waited, opening the store, and what woven code costs besides the calls
/// of instruments, such as computing an index from labels. A flush is in the figure of the next one, so the first tells none:
/// a figure without any flush would be too good.
/// </remarks>
/// <param name="usage">The process's usage.</param>
/// <param name="work">What flushes and sinks used.</param>
/// <param name="cost">Gives what calls of instruments cost together.</param>
/// <param name="from">The processor time that the process had used when instruments were collected before.</param>
internal sealed class OverheadCollector(IProcessUsage usage, OwnWork work, Func<RecordCounts, TimeSpan> cost, TimeSpan from) : IMetricCollector
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<Interval> _intervals = [];
    private bool _hasFlushed;

    /// <summary>Gets the processor time that the process had used at the last flush.</summary>
    public TimeSpan CollectedUntil { get; private set; } = from;

    public void Collect(CollectionContext context)
    {
        var spent = work.Take() + cost(context.Points.Records);
        if (ProcessorTime() is not { } used)
        {
            return;
        }

        _intervals.Enqueue(new(context.Now, spent, used - CollectedUntil));
        CollectedUntil = used;
        while (_intervals.Peek().End <= context.Now - Window)
        {
            _intervals.Dequeue();
        }

        var all = _intervals.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.Used);
        if (_hasFlushed && all > TimeSpan.Zero)
        {
            context.Report("telemetry.overhead", Math.Min(100, 100 * _intervals.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.Spent) / all));
        }

        _hasFlushed = true;
    }

    private TimeSpan? ProcessorTime()
    {
        try
        {
            return usage.ProcessorTime;
        }
        catch (PlatformNotSupportedException)
        {
            return null;
        }
    }

    private sealed record Interval(TimeSpan End, TimeSpan Spent, TimeSpan Used);
}
