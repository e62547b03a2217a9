using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Tests.Collectors;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Flushing;

/// <summary>Many threads record and flush while one sink throws, one is slow and one hangs: each gets everything once.</summary>
public class FlusherLoadTests
{
    private const int Threads = 4;
    private const int Rounds = 50;
    private const int CallsPerRound = 200;

    private readonly FakeTimeProvider _time = new();
    private readonly MetricRegistry _registry = new();
    private readonly RecordingSink _good = new();
    private readonly RecordingSink _throwing = new();
    private readonly RecordingSink _slow = new();
    private readonly HangingSink _hanging = new();

    [Fact]
    public async Task Flushes_OfManyThreads_GiveEachSinkEverythingOnce()
    {
        var attempts = 0;
        _throwing.Before = _ => ++attempts % 3 != 0 ? Task.FromException(new IOException("now and then")) : Task.CompletedTask;
        _slow.Before = token => Task.Delay(1, token);
        var flusher = new Flusher(
            _registry, [_throwing, _hanging, _slow, _good], TimeSpan.FromSeconds(5), _time, _ => { }, new FakeUsage());

        var flushes = await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => Record(flusher))));
        _hanging.Release();
        await Task.WhenAll(flushes.SelectMany(f => f));
        _throwing.Before = null;
        await flusher.DisposeAsync();

        foreach (var sink in new[] { _good, _throwing, _slow, _hanging.Kept })
        {
            Assert.Equal(Threads * Rounds * CallsPerRound, sink.ValuesOf("x.calls").Sum());
            Assert.Equal(
                Threads * Rounds * CallsPerRound,
                sink.Batches.SelectMany(b => b.Points).Where(p => p.Series.Metric.Name == "x.size").Sum(p => p.Distribution!.Count));
            Assert.Equal(_good.Batches, sink.Batches);
            Assert.Equal(sink.Batches.Select(b => b.TimestampMs).Distinct().Order(), sink.Batches.Select(b => b.TimestampMs));
        }
    }

    /// <summary>Records, and asks for a flush after each round; every other is given up.</summary>
    private List<Task> Record(Flusher flusher)
    {
        var calls = Given.Counter(_registry, "x.calls");
        var sizes = Given.Histogram(_registry, "x.size");
        var flushes = new List<Task>();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 1; i <= CallsPerRound; i++)
            {
                calls.Increment(0);
                sizes.Record(0, i);
            }

            flushes.Add(round % 2 == 0 ? flusher.FlushAsync().AsTask() : GiveUpAsync(flusher));
        }

        return flushes;
    }

    private static async Task GiveUpAsync(Flusher flusher)
    {
        using var cancellation = new CancellationTokenSource();
        var flush = flusher.FlushAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await flush.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
