using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using static Futurnal.Instrumentation.Alerting.Tests.SampleNotices;

namespace Futurnal.Instrumentation.Alerting.Tests;

public class NoticeDispatcherTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _reports = [];

    [Fact]
    public async Task Notices_AreToldInOrder_FromTheSeverityOn()
    {
        var (all, severe) = (new List<string>(), new List<string>());
        await using (var dispatcher = Dispatcher(new(Listing(all), AlertSeverity.Info), new(Listing(severe))))
        {
            _ = dispatcher.NotifyAsync(Fired(1, AlertSeverity.Info));
            _ = dispatcher.NotifyAsync(Fired(2, AlertSeverity.Warning));
            _ = dispatcher.NotifyAsync(Fired(3, AlertSeverity.Critical));
        }

        Assert.Equal(["1", "2", "3"], all);
        Assert.Equal(["2", "3"], severe);
        Assert.Empty(_reports);
    }

    [Fact]
    public async Task Notifier_ThatThrows_HarmsNobody_AndIsToldOnceWithoutItsWords()
    {
        var told = new List<string>();
        var dispatcher = Dispatcher(new(new CallbackNotifier((_, _) => throw new InvalidOperationException("/srv/ada/secret"))), new(Listing(told)));
        _ = dispatcher.NotifyAsync(Fired(1));
        _ = dispatcher.NotifyAsync(Fired(2));
        await dispatcher.DisposeAsync();

        Assert.Equal(["1", "2"], told);
        Assert.Equal(["Notifier 'callback' failed with InvalidOperationException; the notice was not told."], _reports);
        Assert.Equal(2, dispatcher.Lost);
    }

    [Fact]
    public async Task Notifier_ThatHangs_IsGivenUp_AndHoldsUpNobody()
    {
        var told = new List<string>();
        var begun = new TaskCompletionSource();
        var dispatcher = Dispatcher(
            new(new CallbackNotifier(async (_, _) =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            })),
            new(Listing(told)));

        // The other one has told them before time goes on.
        Assert.True(await dispatcher.NotifyAsync(Fired(1)));
        Assert.True(await dispatcher.NotifyAsync(Fired(2)));
        await begun.Task;
        while (_reports.Count < 2)
        {
            _time.Advance(NoticeDispatcher.Patience);
            await Task.Delay(5);
        }

        await dispatcher.DisposeAsync();

        Assert.Equal(["1", "2"], told);
        Assert.Equal(
            [
                "Notifier 'callback' took more than 10 s for a notice; it was given up.",
                "Notifier 'callback' has not come back from a notice; further ones are not told until it has.",
            ],
            _reports);
        Assert.Equal(2, dispatcher.Lost);
    }

    [Fact]
    public async Task Notices_BeyondTheMostThatWait_AreLostAndToldOnce()
    {
        var release = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var dispatcher = Dispatcher(new NoticeTarget(new CallbackNotifier(async (_, _) =>
        {
            begun.TrySetResult();
            await release.Task;
        })));
        _ = dispatcher.NotifyAsync(Fired(1));
        await begun.Task;
        for (var i = 0; i < 102; i++)
        {
            _ = dispatcher.NotifyAsync(Fired(i));
        }

        release.SetResult();
        await dispatcher.DisposeAsync();

        Assert.Equal(["Notifier 'callback' has 100 notices waiting; further ones are not told until it has caught up."], _reports);
        Assert.Equal(2, dispatcher.Lost);
    }

    [Fact]
    public async Task Notifier_ThatCannotTell_SaysWhy()
    {
        var dispatcher = Dispatcher(new NoticeTarget(new DesktopNotifier(new LinuxDesktop(_ => null))));
        _ = dispatcher.NotifyAsync(Fired(1));
        await dispatcher.DisposeAsync();

        Assert.Equal(
            ["Notifier 'desktop' told no notice: there is no notify-send; install it (libnotify-bin on Debian and Ubuntu, libnotify on Fedora and Arch), or choose another notifier."],
            _reports);
    }

    [Fact]
    public async Task Notifier_ThatThrowsWhenItIsCancelled_HarmsNobody_AndIsAskedAgain()
    {
        var (begun, again) = (new TaskCompletionSource(), new TaskCompletionSource());
        var dispatcher = Dispatcher(new NoticeTarget(new CallbackNotifier(async (notice, cancellationToken) =>
        {
            if (notice.Alert.Id == 2)
            {
                again.SetResult();
                return;
            }

            cancellationToken.Register(() => throw new InvalidOperationException("private"));
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        })));
        _ = dispatcher.NotifyAsync(Fired(1));
        _ = dispatcher.NotifyAsync(Fired(2));
        await begun.Task;
        _time.Advance(NoticeDispatcher.Patience);
        await again.Task;
        await dispatcher.DisposeAsync();

        Assert.Equal(["Notifier 'callback' took more than 10 s for a notice; it was given up."], _reports);
        Assert.Equal(1, dispatcher.Lost);
    }

    [Fact]
    public async Task Notifier_ThatBlocksEvenWhenItIsCancelled_HoldsUpNoEnd()
    {
        using var release = new ManualResetEventSlim();
        var told = new List<string>();
        var begun = new TaskCompletionSource();
        var dispatcher = Dispatcher(
            new(new CallbackNotifier((_, cancellationToken) =>
            {
                cancellationToken.Register(release.Wait);
                begun.SetResult();
                release.Wait(CancellationToken.None);
                return ValueTask.CompletedTask;
            })),
            new(Listing(told)));
        for (var i = 1; i <= 3; i++)
        {
            Assert.True(await dispatcher.NotifyAsync(Fired(i)));
        }

        await begun.Task;
        var end = dispatcher.DisposeAsync().AsTask();
        while (!end.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        release.Set();

        Assert.Equal(["1", "2", "3"], told);
        Assert.Equal(
            [
                "Notifier 'callback' was not done with a notice when telemetry ended; it was given up.",
                "Notifier 'callback' had 2 more to tell when telemetry ended; the list of alerts has them.",
            ],
            _reports);
        Assert.Equal(3, dispatcher.Lost);
    }

    [Fact]
    public async Task Report_ThatThrows_CostsNoNotice()
    {
        var calls = 0;
        var dispatcher = new NoticeDispatcher(
            [new(new CallbackNotifier((_, _) => throw (++calls == 1 ? new InvalidOperationException() : new TimeoutException())))], _time, _ => throw new IOException());
        _ = dispatcher.NotifyAsync(Fired(1));
        _ = dispatcher.NotifyAsync(Fired(2));
        await dispatcher.DisposeAsync();

        Assert.Equal((2, 2L), (calls, dispatcher.Lost));
    }

    [Fact]
    public async Task Notice_IsTold_WhenOneNotifierHasToldIt_AndNotWhereAllFailed()
    {
        var hang = new TaskCompletionSource();
        NoticeTarget hanging = new(new CallbackNotifier((_, _) => new ValueTask(hang.Task)));
        NoticeTarget failing = new(new CallbackNotifier((_, _) => throw new InvalidOperationException()));
        await using var some = Dispatcher(hanging, failing, new(Listing([])));
        await using var none = Dispatcher(failing, new(Listing([]), AlertSeverity.Critical));

        Assert.True(await some.NotifyAsync(Fired(1)));
        Assert.False(await none.NotifyAsync(Fired(1)));
        Assert.Equal([false, true, true], [none.Tells(AlertSeverity.Info), none.Tells(AlertSeverity.Warning), none.Tells(AlertSeverity.Critical)]);
        hang.SetResult();
    }

    [Fact]
    public async Task Notice_AfterTheEnd_IsCountedAsLost()
    {
        var dispatcher = Dispatcher(new NoticeTarget(Listing([])));
        await dispatcher.DisposeAsync();
        _ = dispatcher.NotifyAsync(Fired(1));

        Assert.Empty(_reports);
        Assert.Equal(1, dispatcher.Lost);
    }

    private static CallbackNotifier Listing(List<string> told) => new((notice, _) =>
    {
        told.Add(FormattableString.Invariant($"{notice.Alert.Id}"));
        return ValueTask.CompletedTask;
    });

    private NoticeDispatcher Dispatcher(params NoticeTarget[] targets) => new(targets, _time, _reports.Enqueue);
}
