namespace Futurnal.Instrumentation.Alerting.Tests;

public sealed class NoticeTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Snooze_OfAnIncident_IsQuietAndEndsByItself()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        await _bench.Store.SnoozeAsync(1, Bench.StartMs + 120_000);

        await _bench.StepsAsync(23, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu"], _bench.Told);

        await _bench.StepsAsync(40, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu", "Reminded high_cpu"], _bench.Told);
        Assert.Equal(("Still warning: high_cpu", "Too much. It began 2 min ago."), (_bench.Notices[1].Title, _bench.Notices[1].Body));
    }

    [Fact]
    public async Task Snooze_OfAnIncidentThatEndsMeanwhile_IsNotToldAndHoldsForTheNext()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        await _bench.Store.SnoozeAsync(1, Bench.StartMs + 900_000);
        _bench.Engine.LookAgain();
        await _bench.StepsAsync(10, Bench.Reading(ConditionState.Good));
        await _bench.StepsAsync(160, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu"], _bench.Told);
        Assert.Equal(2, (await _bench.ReadAsync()).Length);

        await _bench.StepsAsync(40, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu", "Fired high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task Snooze_OfAnIncidentThatGetsWorse_IsOver()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        await _bench.Store.SnoozeAsync(1, Bench.StartMs + 3_600_000);
        await _bench.StepsAsync(5, Bench.Reading(ConditionState.Bad));
        await _bench.StepsAsync(5, Bench.Reading(ConditionState.Bad, severity: AlertSeverity.Critical));
        await _bench.StepsAsync(1, Bench.Reading(ConditionState.Good));

        Assert.Equal(["Fired high_cpu", "Escalated high_cpu", "Resolved high_cpu"], _bench.Told);
        Assert.Equal(("Now critical: high_cpu", "Too much. It began 30 s ago."), (_bench.Notices[1].Title, _bench.Notices[1].Body));
    }

    [Fact]
    public async Task Acknowledgement_OfAnIncident_ChangesNothingThatIsTold()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        await _bench.Store.AcknowledgeAsync(1, Bench.StartMs + 1);
        await _bench.StepsAsync(5, Bench.Reading(ConditionState.Bad));
        await _bench.StepsAsync(1, Bench.Reading(ConditionState.Good));

        Assert.Equal(["Fired high_cpu", "Resolved high_cpu"], _bench.Told);
        Assert.Equal(Bench.StartMs + 1, (await _bench.ReadAsync())[0].AcknowledgedAtMs);
    }

    [Fact]
    public async Task Mute_OverTheBegin_KeepsTheIncidentAndTellsItAfter()
    {
        _bench.Engine.Mutes = [Window(0, 60)];
        await _bench.StepsAsync(12, Bench.Reading(ConditionState.Bad));
        Assert.Empty(_bench.Notices);
        Assert.Equal(Bench.StartMs, Assert.Single(await _bench.ReadAsync()).TriggeredAtMs);

        await _bench.StepsAsync(3, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task Mute_OverTheWholeIncident_TellsNothing()
    {
        _bench.Engine.Mutes = [Window(0, 60)];
        await _bench.StepsAsync(6, Bench.Reading(ConditionState.Bad));
        await _bench.StepsAsync(30, Bench.Reading(ConditionState.Good));

        Assert.Empty(_bench.Notices);
        Assert.Equal(AlertResolution.Recovered, Assert.Single(await _bench.ReadAsync()).Resolution);
    }

    [Fact]
    public async Task Incident_ThatTwoEnginesSee_IsToldOnceAndEndsWhenBothAreGood()
    {
        var other = new AlertEngine(_bench.Store, _bench.Sink);
        async Task StepAsync(ConditionState ours, ConditionState theirs)
        {
            await other.EvaluateAsync([Bench.Reading(theirs)], _bench.NowMs - 1);
            await _bench.StepAsync(Bench.Reading(ours));
        }

        for (var i = 0; i < 60; i++)
        {
            await StepAsync(ConditionState.Good, ConditionState.Bad);
        }

        Assert.Equal(["Fired high_cpu"], _bench.Told);
        for (var i = 0; i < 60; i++)
        {
            await StepAsync(ConditionState.Bad, ConditionState.Bad);
        }

        for (var i = 0; i < 60; i++)
        {
            await StepAsync(ConditionState.Bad, ConditionState.Good);
        }

        Assert.Equal(["Fired high_cpu"], _bench.Told);
        await StepAsync(ConditionState.Good, ConditionState.Good);
        for (var i = 0; i < 20; i++)
        {
            await StepAsync(ConditionState.Good, ConditionState.Good);
        }

        Assert.Equal(["Fired high_cpu", "Resolved high_cpu"], _bench.Told);
    }

    private static MuteWindow Window(int fromSeconds, int toSeconds) => MuteWindow.Between(
        DateTimeOffset.FromUnixTimeMilliseconds(Bench.StartMs).AddSeconds(fromSeconds),
        DateTimeOffset.FromUnixTimeMilliseconds(Bench.StartMs).AddSeconds(toSeconds));
}
