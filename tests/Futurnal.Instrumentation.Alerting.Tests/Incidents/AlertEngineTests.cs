namespace Futurnal.Instrumentation.Alerting.Tests;

public sealed class AlertEngineTests
{
    private static readonly ConditionTiming Minute = new() { For = TimeSpan.FromMinutes(1), KeepFiring = TimeSpan.FromMinutes(1) };

    private readonly Bench _bench = new();

    [Fact]
    public async Task Condition_BadForItsTime_FiresOnceAndResolvesWithItsDuration()
    {
        await _bench.StepsAsync(12, Bench.Reading(ConditionState.Bad, Minute));
        Assert.Empty(_bench.Notices);

        await _bench.StepsAsync(10, Bench.Reading(ConditionState.Bad, Minute));
        await _bench.StepsAsync(12, Bench.Reading(ConditionState.Good, Minute));
        Assert.Equal(["Fired high_cpu"], _bench.Told);

        await _bench.StepsAsync(3, Bench.Reading(ConditionState.Good, Minute));

        Assert.Equal(["Fired high_cpu", "Resolved high_cpu"], _bench.Told);
        Assert.Equal("system.cpu.percent is good again. The incident lasted 1 min 50 s.", _bench.Notices[1].Body);
        var alert = Assert.Single(await _bench.ReadAsync());
        Assert.Equal((Bench.StartMs + 60_000, Bench.StartMs + 170_000, AlertResolution.Recovered), (alert.TriggeredAtMs, alert.ResolvedAtMs, alert.Resolution!.Value));
    }

    [Theory]
    [InlineData(ConditionState.Good)]
    [InlineData(ConditionState.Recovering)]
    [InlineData(ConditionState.NoData)]
    public async Task Condition_WithABreakWhilePending_StartsAnew(ConditionState pause)
    {
        await _bench.StepsAsync(12, Bench.Reading(ConditionState.Bad, Minute));
        await _bench.StepAsync(Bench.Reading(pause, Minute));
        await _bench.StepsAsync(12, Bench.Reading(ConditionState.Bad, Minute));
        Assert.Empty(_bench.Notices);

        await _bench.StepAsync(Bench.Reading(ConditionState.Bad, Minute));
        Assert.Equal(["Fired high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task Condition_BetweenThresholds_StaysOpenAndOpensNothing()
    {
        await _bench.StepsAsync(20, Bench.Reading(ConditionState.Recovering));
        Assert.Empty(await _bench.ReadAsync());

        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        await _bench.StepsAsync(200, Bench.Reading(ConditionState.Recovering));
        Assert.Equal(["Fired high_cpu"], _bench.Told);

        await _bench.StepAsync(Bench.Reading(ConditionState.Good));
        Assert.Equal(["Fired high_cpu", "Resolved high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task Condition_BadAgainWithinItsCooldown_WaitsForItsEnd()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        await _bench.StepAsync(Bench.Reading(ConditionState.Good));
        _bench.Restart();
        await _bench.StepsAsync(59, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu", "Resolved high_cpu"], _bench.Told);

        await _bench.StepsAsync(3, Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu", "Resolved high_cpu", "Fired high_cpu"], _bench.Told);
        Assert.Equal(300_000, (await _bench.ReadAsync())[1].TriggeredAtMs - (await _bench.ReadAsync())[0].ResolvedAtMs);
    }

    [Fact]
    public async Task Story_ThatGetsWorse_IsOneIncidentToldAtEachSeverity()
    {
        ConditionReading Mild(ConditionState state) => Bench.Reading(state);
        ConditionReading Grave(ConditionState state) => Bench.Reading(state, rule: "critical_cpu", severity: AlertSeverity.Critical);

        await _bench.StepsAsync(5, Mild(ConditionState.Bad), Grave(ConditionState.Good));
        await _bench.StepsAsync(5, Mild(ConditionState.Bad), Grave(ConditionState.Bad));
        await _bench.StepsAsync(5, Mild(ConditionState.Bad), Grave(ConditionState.Good));
        await _bench.StepsAsync(5, Mild(ConditionState.Bad), Grave(ConditionState.Bad));
        await _bench.StepsAsync(5, Mild(ConditionState.Good), Grave(ConditionState.Good));

        Assert.Equal(["Fired high_cpu", "Escalated critical_cpu", "Resolved critical_cpu"], _bench.Told);
        Assert.Equal(AlertSeverity.Critical, Assert.Single(await _bench.ReadAsync()).Severity);
    }

    [Fact]
    public async Task Story_ThatBeginsAtItsWorst_IsToldOnce()
    {
        await _bench.StepsAsync(9, Bench.Reading(ConditionState.Bad), Bench.Reading(ConditionState.Bad, rule: "critical_cpu", severity: AlertSeverity.Critical));

        Assert.Equal(["Fired critical_cpu"], _bench.Told);
    }
}
