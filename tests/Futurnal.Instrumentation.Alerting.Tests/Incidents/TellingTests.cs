namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>Who of several processes tells, and what becomes of a notice whose teller fails or dies.</summary>
public sealed class TellingTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Process_ThatHasNobodyToTell_LeavesBeginAndEndToOthers()
    {
        var silent = new AlertEngine(_bench.Store, new NoticeList(_ => Assert.Fail("Nobody is told here.")) { Least = null });
        await silent.EvaluateAsync([Bench.Reading(ConditionState.Bad)], _bench.NowMs);
        Assert.Null(Assert.Single(await _bench.ReadAsync()).ToldSeverity);

        await _bench.StepAsync();
        Assert.Equal(["Fired high_cpu"], _bench.Told);

        await silent.EvaluateAsync([Bench.Reading(ConditionState.Good)], _bench.NowMs);
        Assert.Equal(_bench.NowMs, Assert.Single(await _bench.ReadAsync()).ResolvedAtMs);
        _bench.NowMs += 25_000;
        await _bench.StepsAsync(10);

        Assert.Equal(["Fired high_cpu", "Resolved high_cpu"], _bench.Told);
        Assert.Equal("system.cpu.percent is good again. The incident lasted 5 s.", _bench.Notices[1].Body);
    }

    [Fact]
    public async Task Severity_ThatNobodyIsToldOf_IsLeftToOthers_AndEscalationIsNot()
    {
        _bench.Sink.Least = AlertSeverity.Critical;
        await _bench.StepsAsync(3, Bench.Reading(ConditionState.Bad));
        Assert.Empty(_bench.Notices);

        await _bench.StepsAsync(3, Bench.Reading(ConditionState.Bad, severity: AlertSeverity.Critical));
        Assert.Equal(["Critical: high_cpu"], _bench.Notices.Select(n => n.Title));
    }

    [Fact]
    public async Task Process_ThatDiesWhileItTells_IsFollowedByOneThatTells()
    {
        _bench.Sink.Answer = new TaskCompletionSource<bool>().Task;
        await _bench.StepsAsync(40, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu"], _bench.Told);

        _bench.Sink.Answer = Task.FromResult(true);
        _bench.Restart();
        await _bench.StepsAsync(40, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu", "Fired high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task Process_ThatDiesAfterItTold_IsFollowedByOneThatDoesNot()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        await _bench.Engine.ConfirmAsync();
        Assert.Null(Assert.Single(await _bench.ReadAsync()).TellingUntilMs);

        _bench.Restart();
        await _bench.StepsAsync(60, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task End_OfAProcess_WaitsForWhatIsBeingTold()
    {
        var told = new TaskCompletionSource<bool>();
        _bench.Sink.Answer = told.Task;
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        var end = _bench.Engine.ConfirmAsync().AsTask();
        Assert.False(end.IsCompleted);
        told.SetResult(true);
        await end;

        Assert.Null(Assert.Single(await _bench.ReadAsync()).TellingUntilMs);
    }

    [Fact]
    public async Task Process_ThatFailsToTell_DoesNotTryAgain_AndAnotherDoes()
    {
        _bench.Sink.Answer = Task.FromResult(false);
        await _bench.StepsAsync(100, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu"], _bench.Told);

        var told = new List<AlertNotice>();
        var other = new AlertEngine(_bench.Store, new NoticeList(told.Add));
        for (var i = 0; i < 50; i++)
        {
            await other.EvaluateAsync([], _bench.NowMs);
            await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        }

        Assert.Equal(["Warning: high_cpu"], told.Select(n => n.Title));
        Assert.Equal(["Fired high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task Reminder_WhoseTellerDies_IsToldByTheNext()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        await _bench.Store.SnoozeAsync(1, Bench.StartMs + 60_000);
        await _bench.StepsAsync(11, Bench.Reading(ConditionState.Bad));
        _bench.Sink.Answer = new TaskCompletionSource<bool>().Task;
        await _bench.StepsAsync(3, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu", "Reminded high_cpu"], _bench.Told);

        _bench.Restart();
        await _bench.StepsAsync(40, Bench.Reading(ConditionState.Bad));
        Assert.Equal(3, _bench.Notices.Count);
    }
}
