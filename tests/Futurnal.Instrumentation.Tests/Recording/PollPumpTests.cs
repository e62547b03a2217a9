using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Tests.Collectors;
using Futurnal.Instrumentation.Tests.Flushing;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Recording;

public class PollPumpTests
{
    private const string Hangs = "A member that metric 'x.level' is read from has not answered for 0.5 s and is left out of it until it does. Have it wait for nothing: return a field that the work sets.";

    private readonly FakeTimeProvider _time = new();
    private readonly MetricRegistry _registry = new();
    private readonly PollPump _polls;

    public PollPumpTests() => _polls = new PollPump(_registry, null, _time);

    [Fact]
    public async Task Read_AMemberHangs_GoesOnWithOtherInstancesAndMetrics()
    {
        using var hanging = new HangingMember();
        Observe("x.level", static () => 2, hanging.Read, static () => 4);
        Observe("y.level", static () => 8);

        var collecting = CollectAsync();
        await hanging.ReachedAsync();
        Assert.False(collecting.IsCompleted);
        _time.Advance(PollPump.MemberPatience);

        Assert.Equal([("x.level{}", 6), ("y.level{}", 8)], await collecting);
        Assert.Equal([Hangs], _registry.Notices);
        Assert.Equal((1, 1, 0), (_registry.HangingPolls, _registry.LeftOutPolls, _registry.FailedPolls));
        Assert.False(hanging.IsThreadOfTheProcess);
    }

    [Theory]
    [InlineData(typeof(OutOfMemoryException))]
    [InlineData(typeof(InvalidOperationException))]
    public void Read_NoThreadToReadOn_CollectsTheOthersAndReadsWithTheNextFlush(Type failure)
    {
        var isToFail = true;
        var starts = 0;
        var polls = new PollPump(_registry, null, _time, read =>
        {
            starts++;
            if (isToFail)
            {
                throw (Exception)Activator.CreateInstance(failure)!;
            }

            read();
        });
        Observe("x.level", static () => 2, static () => 4);
        var counter = Given.Counter(_registry, "x.calls");

        counter.Increment(0);
        Assert.Equal([("x.calls{}", 1)], Collect(polls));
        Assert.Equal([], Collect(polls));
        isToFail = false;
        counter.Increment(0);
        Assert.Equal([("x.calls{}", 1), ("x.level{}", 6)], Collect(polls));
        Assert.Equal((3, 2, 0), (starts, _registry.UnstartedPolls, _registry.LeftOutPolls));
        Assert.Equal(
            [$"Members that metrics are read from could not be read: reading could not begin ({failure.Name}). It is tried again with each flush."],
            _registry.Notices);
    }

    [Fact]
    public async Task Read_NoThreadToGoOnWith_TakesTheLeftOnesFirstNextTime()
    {
        using var hanging = new HangingMember();
        var starts = 0;
        var polls = new PollPump(_registry, null, _time, read =>
        {
            if (++starts == 2)
            {
                throw new InsufficientMemoryException();
            }

            new Thread(read) { IsBackground = true }.Start();
        });
        Observe("x.level", hanging.Read);
        Observe("y.level", static () => 8);

        var collecting = Task.Run(() => Collect(polls));
        await hanging.ReachedAsync();
        _time.Advance(PollPump.MemberPatience);
        Assert.Empty(await collecting);
        Assert.Equal((1, 1), (_registry.UnstartedPolls, _registry.HangingPolls));

        Assert.Equal([("y.level{}", 8)], Collect(polls));
        hanging.Release();
        await AnsweredAsync();
        Assert.Equal([("x.level{}", 1), ("y.level{}", 8)], Collect(polls));
    }

    [Fact]
    public async Task Read_AMemberStillHangs_IsLeftOutAtOnceUntilItHasAnswered()
    {
        using var hanging = new HangingMember();
        Observe("x.level", hanging.Read, static () => 2);
        var collecting = CollectAsync();
        await hanging.ReachedAsync();
        _time.Advance(PollPump.MemberPatience);
        await collecting;

        Assert.Equal([("x.level{}", 2)], await CollectAsync());
        Assert.Equal([("x.level{}", 2)], await CollectAsync());
        Assert.Equal((1, 3), (hanging.Reads, _registry.LeftOutPolls));
        Assert.Equal([Hangs], _registry.Notices);

        hanging.Release();
        await AnsweredAsync();
        Assert.Equal([("x.level{}", 3)], await CollectAsync());
        Assert.Equal((2, 3), (hanging.Reads, _registry.LeftOutPolls));
    }

    [Fact]
    public async Task Read_AMemberAnswersJustInTime_IsReported()
    {
        using var slow = new HangingMember();
        Observe("x.level", slow.Read, static () => 2);

        var collecting = CollectAsync();
        await slow.ReachedAsync();
        _time.Advance(PollPump.MemberPatience - TimeSpan.FromMilliseconds(1));
        slow.Release();

        Assert.Equal([("x.level{}", 3)], await collecting);
        Assert.Empty(_registry.Notices);
        Assert.Equal((0, 0), (_registry.HangingPolls, _registry.LeftOutPolls));
    }

    [Fact]
    public async Task Read_AMemberThrowsWhenNobodyWaitsAnyMore_IsNoFailure()
    {
        using var hanging = new HangingMember { Failure = new InvalidOperationException("a secret") };
        Observe("x.level", hanging.Read);
        var collecting = CollectAsync();
        await hanging.ReachedAsync();
        _time.Advance(PollPump.MemberPatience);
        Assert.Empty(await collecting);

        hanging.Release();
        await AnsweredAsync();
        Assert.Equal(0, _registry.FailedPolls);
        Assert.Empty(await CollectAsync());
        Assert.Equal(1, _registry.FailedPolls);
    }

    [Fact]
    public async Task Read_MoreHangThanThreadsMay_ReadsNoOtherUntilOneAnswers()
    {
        var hanging = Enumerable.Range(0, PollPump.MostHanging + 2).Select(_ => new HangingMember()).ToArray();
        Observe("x.level", [.. hanging.Select(h => (Func<double?>)h.Read)]);
        for (var flush = 0; flush < 2; flush++)
        {
            var collecting = CollectAsync();
            for (var i = 0; i < PollPump.MostHanging / 2; i++)
            {
                await hanging[(flush * PollPump.MostHanging / 2) + i].ReachedAsync();
                _time.Advance(PollPump.MemberPatience);
            }

            Assert.Empty(await collecting);
        }

        Assert.Empty(await CollectAsync());
        Assert.Equal(PollPump.MostHanging, _registry.HangingPolls);
        Assert.Equal(PollPump.MostHanging, hanging.Sum(h => h.Reads));
        Assert.Contains("8 members that metrics are read from do not answer; no other member is read until one of them does.", _registry.Notices);

        Array.ForEach(hanging, h => h.Release());
        await AnsweredAsync();
        Assert.Equal([("x.level{}", hanging.Length)], await CollectAsync());
    }

    [Fact]
    public async Task Read_AllTogetherTakeTooLong_GivesThoseWithoutATurnTheFirstOnesNextTime()
    {
        Observe("x.level", [.. Enumerable.Range(0, 10).Select(i => (Func<double?>)(() =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(300));
            return 1 << i;
        }))]);

        // The seventh was being read when time was up.
        Assert.Equal([("x.level{}", 0b0000111111)], await CollectAsync());
        Assert.Equal([("x.level{}", 0b1110000111)], await CollectAsync());
        Assert.Equal(
            ["The members that metrics are read from took longer than 2 s together; those that had no turn, the first of metric 'x.level', are read first with the next flush. Have members return what is at hand."],
            _registry.Notices);
        await AnsweredAsync();
        Assert.Equal(0, _registry.LeftOutPolls);
    }

    [Fact]
    public async Task FlushAsync_AMemberWaitsForAFlush_BothComeToTheirEnd()
    {
        var sink = new RecordingSink();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var flusher = new Flusher(_registry, [sink], TimeSpan.FromSeconds(5), _time, _ => { }, new FakeUsage());
        Observe("y.level", static () => 8);
        Observe("x.level", () =>
        {
            // The last flush, at the disposal, finds it quick.
            if (reached.TrySetResult())
            {
                flusher.FlushAsync().AsTask().Wait();
                flushed.TrySetResult();
            }

            return 1;
        });

        var flush = Task.Run(async () => await flusher.FlushAsync());
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(1));
        _time.Advance(PollPump.MemberPatience);
        await flush;
        await flushed.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await AnsweredAsync();

        Assert.Equal([8.0, 8.0], sink.ValuesOf("y.level"));
        Assert.Empty(sink.ValuesOf("x.level"));
    }

    /// <summary>Has a metric read members, each of an instrument of its own.</summary>
    private void Observe(string metric, params Func<double?>[] members) =>
        Array.ForEach(members, m => Given.PolledGauge(_registry, metric).Observe(m));

    private Task<(string, double)[]> CollectAsync() => Task.Run(() => Collect(_polls));

    private (string, double)[] Collect(PollPump polls)
    {
        var points = new PointCollection();
        _registry.Collect(points, polls);
        return [.. points.ToPoints().Select(p => (p.Series.ToString(), p.Value))];
    }

    /// <summary>Waits until every reading has ended that nobody waits for.</summary>
    private async Task AnsweredAsync()
    {
        while (_registry.HangingPolls > 0)
        {
            await Task.Delay(1);
        }
    }
}
