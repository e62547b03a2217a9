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
            dispatcher.Notify(Fired(1, AlertSeverity.Info));
            dispatcher.Notify(Fired(2, AlertSeverity.Warning));
            dispatcher.Notify(Fired(3, AlertSeverity.Critical));
        }

        Assert.Equal(["1", "2", "3"], all);
        Assert.Equal(["2", "3"], severe);
        Assert.Empty(_reports);
    }

    [Fact]
    public async Task Notifier_ThatThrows_HarmsNobody_AndIsToldOnceWithoutItsWords()
    {
        var told = new List<string>();
        var dispatcher = Dispatcher(new(new CallbackNotifier((_, _) => throw new InvalidOperationException("/home/ada/secret"))), new(Listing(told)));
        dispatcher.Notify(Fired(1));
        dispatcher.Notify(Fired(2));
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
        dispatcher.Notify(Fired(1));
        dispatcher.Notify(Fired(2));
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
        dispatcher.Notify(Fired(1));
        await begun.Task;
        for (var i = 0; i < 102; i++)
        {
            dispatcher.Notify(Fired(i));
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
        dispatcher.Notify(Fired(1));
        await dispatcher.DisposeAsync();

        Assert.Equal(
            ["Notifier 'desktop' told no notice: there is no notify-send; install it (libnotify-bin on Debian and Ubuntu, libnotify on Fedora and Arch), or choose another notifier."],
            _reports);
    }

    private static CallbackNotifier Listing(List<string> told) => new((notice, _) =>
    {
        told.Add(FormattableString.Invariant($"{notice.Alert.Id}"));
        return ValueTask.CompletedTask;
    });

    private NoticeDispatcher Dispatcher(params NoticeTarget[] targets) => new(targets, _time, _reports.Enqueue);
}
