namespace Futurnal.Instrumentation.Alerting.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task Incidents_OverTheLimit_AreCountedToldOnceAndOpenLater()
    {
        var bench = new Bench(options: new AlertEngineOptions { MaxActive = 2 });
        ConditionReading[] all = [.. Enumerable.Range(0, 3).Select(i => Bench.Reading(ConditionState.Bad, key: $"k{i}"))];

        await bench.StepsAsync(10, all);
        Assert.Equal(2, bench.Notices.Count);
        Assert.Equal(["2 alerts are open, which is the most there may be; further ones begin when some of them have ended."], bench.Reports);
        Assert.True(bench.Engine.OverLimitCount > 0);

        all[0] = Bench.Reading(ConditionState.Good, key: "k0");
        await bench.StepsAsync(5, all);
        Assert.Equal(["Fired high_cpu", "Fired high_cpu", "Resolved high_cpu", "Fired high_cpu"], bench.Told);
        Assert.Equal("k2", bench.Notices[^1].Alert.Key);
    }

    [Fact]
    public async Task Store_ThatFails_IsToldOnceAndTriedAgain()
    {
        var store = new FailingStore { IsFailing = true };
        var bench = new Bench(store);

        await bench.StepsAsync(4, Bench.Reading(ConditionState.Bad));
        Assert.Empty(bench.Notices);
        Assert.Equal(["Alerts cannot be kept (IOException); what is bad then is kept as soon as the store can be used."], bench.Reports);

        store.IsFailing = false;
        await bench.StepAsync(Bench.Reading(ConditionState.Bad));
        Assert.Equal(["Fired high_cpu"], bench.Told);
    }

    [Theory]
    [InlineData(0, 60, "AlertEngineOptions.MaxActive is 0; it must be 1 at least and 10000 at most. (Parameter 'options')")]
    [InlineData(100, 59, "AlertEngineOptions.StaleAfter is 00:00:59; it must be a minute at least. (Parameter 'options')")]
    public void Options_WithoutSense_AreNamed(int maxActive, int staleSeconds, string problem)
    {
        var options = new AlertEngineOptions { MaxActive = maxActive, StaleAfter = TimeSpan.FromSeconds(staleSeconds) };

        Assert.Equal(problem, Assert.Throws<ArgumentException>(() => new AlertEngine(new MemoryAlertStore(), new NoticeList(_ => { }), options)).Message);
    }

    [Theory]
    [InlineData(NoDataPolicy.Ignore, "Fired high_cpu")]
    [InlineData(NoDataPolicy.Alert, "Fired high_cpu")]
    [InlineData(NoDataPolicy.Resolve, "Fired high_cpu, Resolved high_cpu")]
    public async Task NoData_WhileFiring_IsWhatItsPolicySays(NoDataPolicy policy, string told)
    {
        var bench = new Bench();
        var timing = new ConditionTiming { NoData = policy };
        await bench.StepAsync(Bench.Reading(ConditionState.Bad, timing));
        await bench.StepsAsync(30, Bench.Reading(ConditionState.NoData, timing));

        Assert.Equal(told, string.Join(", ", bench.Told));
        Assert.Equal(policy == NoDataPolicy.Resolve ? AlertResolution.NoData : null, (await bench.ReadAsync())[0].Resolution);
    }

    [Fact]
    public async Task NoData_ThatAlerts_FiresAfterItsTime()
    {
        var bench = new Bench();
        var timing = new ConditionTiming { NoData = NoDataPolicy.Alert, For = TimeSpan.FromSeconds(30) };

        await bench.StepsAsync(6, Bench.Reading(ConditionState.NoData, timing));
        Assert.Empty(bench.Notices);
        await bench.StepAsync(Bench.Reading(ConditionState.NoData, timing));
        Assert.Equal(["Fired high_cpu"], bench.Told);
    }
}
