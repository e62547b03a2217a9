namespace Futurnal.Instrumentation.Alerting.Tests;

public sealed class GapTests
{
    private const long Night = 8 * 3_600_000;
    private static readonly ConditionTiming Minute = new() { For = TimeSpan.FromMinutes(1), KeepFiring = TimeSpan.FromMinutes(1) };

    private readonly Bench _bench = new();

    [Theory]
    [InlineData(Night)]
    [InlineData(15_000)]
    [InlineData(-3_600_000)]
    public async Task Gap_WhilePending_CountsForNothing(long gap)
    {
        await _bench.StepsAsync(12, Bench.Reading(ConditionState.Bad, Minute));
        _bench.NowMs += gap;
        await _bench.StepsAsync(12, Bench.Reading(ConditionState.Bad, Minute));
        Assert.Empty(await _bench.ReadAsync());

        await _bench.StepAsync(Bench.Reading(ConditionState.Bad, Minute));
        Assert.Single(await _bench.ReadAsync());
    }

    [Theory]
    [InlineData(Night)]
    [InlineData(-3_600_000)]
    public async Task Gap_WhileFiring_EndsNothingByItself(long gap)
    {
        await _bench.StepsAsync(13, Bench.Reading(ConditionState.Bad, Minute));
        await _bench.StepAsync(Bench.Reading(ConditionState.Good, Minute));
        _bench.NowMs += gap;
        await _bench.StepsAsync(12, Bench.Reading(ConditionState.Good, Minute));
        Assert.Equal(["Fired high_cpu"], _bench.Told);

        await _bench.StepAsync(Bench.Reading(ConditionState.Good, Minute));
        Assert.Equal(["Fired high_cpu", "Resolved high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task Gap_WhileNothingIsJudged_MakesNothingStale()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        _bench.NowMs += 10 * Night;
        await _bench.StepsAsync(50);

        Assert.Null(Assert.Single(await _bench.ReadAsync()).ResolvedAtMs);
    }

    [Fact]
    public async Task Clock_SetBackByLess_KeepsOneIncidentAndEndsIt()
    {
        await _bench.StepsAsync(3, Bench.Reading(ConditionState.Bad));
        _bench.NowMs -= Night;
        await _bench.StepsAsync(3, Bench.Reading(ConditionState.Bad));
        await _bench.StepsAsync(3, Bench.Reading(ConditionState.Good));

        Assert.Equal(["Fired high_cpu", "Resolved high_cpu"], _bench.Told);
        Assert.Equal("system.cpu.percent is good again. The incident lasted 0 s.", _bench.Notices[1].Body);
    }

    [Fact]
    public async Task Incident_OfAProcessThatCrashed_IsTakenOverAndEnds()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        _bench.Restart();
        _bench.NowMs += Night;

        await _bench.StepsAsync(18, Bench.Reading(ConditionState.Good));
        Assert.Null(Assert.Single(await _bench.ReadAsync()).ResolvedAtMs);

        await _bench.StepsAsync(2, Bench.Reading(ConditionState.Good));
        Assert.Equal(["Fired high_cpu", "Resolved high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task Incident_OfAProcessThatCrashed_GoesOnWithoutAnotherNotice()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        _bench.Restart();
        await _bench.StepsAsync(100, Bench.Reading(ConditionState.Bad));

        Assert.Equal(["Fired high_cpu"], _bench.Told);
        Assert.Equal(_bench.NowMs - 5_000, Assert.Single(await _bench.ReadAsync()).LastSeenAtMs, 30_000.0);
    }

    [Fact]
    public async Task Incident_ThatNobodyJudges_IsStaleAfterAnHourOfRunning()
    {
        await _bench.StepAsync(Bench.Reading(ConditionState.Bad));
        await _bench.StepsAsync(719);
        Assert.Null(Assert.Single(await _bench.ReadAsync()).ResolvedAtMs);

        await _bench.StepsAsync(2);
        Assert.Equal(AlertResolution.Stale, Assert.Single(await _bench.ReadAsync()).Resolution);
        Assert.Equal(["Fired high_cpu"], _bench.Told);
    }

    [Fact]
    public async Task Conditions_EvaluatedEachMinute_AreNotInAGapBetween()
    {
        var timing = new ConditionTiming { For = TimeSpan.FromMinutes(3), Every = TimeSpan.FromMinutes(1) };
        for (var minute = 0; minute < 4; minute++)
        {
            await _bench.StepAsync(Bench.Reading(ConditionState.Bad, timing, key: "anomaly:x{}"));
            await _bench.StepsAsync(11);
        }

        Assert.Equal(["Fired high_cpu"], _bench.Told);
    }
}
