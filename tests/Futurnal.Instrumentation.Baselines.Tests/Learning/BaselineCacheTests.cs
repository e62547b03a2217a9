using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Baselines.Tests.Learning;

public sealed class BaselineCacheTests : IDisposable
{
    private readonly MemoryStore _store = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(Histories.Now));
    private readonly TestHistory _history = Histories.Running(300);
    private readonly BaselineCache _cache;

    public BaselineCacheTests() => _cache = new BaselineCache(_history, _store, null, _time);

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task Find_BeforeARefresh_FindsNothing()
    {
        Assert.Null(_cache.Find(Histories.Memory));

        Assert.Equal(1, await _cache.RefreshAsync());

        Assert.Equal(BaselineState.Ready, _cache.Find(Histories.Memory)!.State);
        Assert.Single(_cache.All);
    }

    [Fact]
    public async Task Refresh_WithinADay_ComputesNothing()
    {
        await _cache.RefreshAsync();
        var first = _cache.Find(Histories.Memory);
        _time.Advance(TimeSpan.FromHours(23.99));

        Assert.Equal(0, await _cache.RefreshAsync());

        Assert.Same(first, _cache.Find(Histories.Memory));
    }

    [Fact]
    public async Task Refresh_AfterADay_ComputesAnew()
    {
        await _cache.RefreshAsync();
        _time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(1, await _cache.RefreshAsync());

        Assert.Equal(Histories.Now + 86_400_000, _cache.Find(Histories.Memory)!.ComputedAtMs);
    }

    [Fact]
    public async Task Refresh_AfterTheClockWasSetBack_ComputesAnew()
    {
        await _cache.RefreshAsync();
        var earlier = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(Histories.Now - 60_000));
        using var other = new BaselineCache(_history, _store, null, earlier);

        Assert.Equal(1, await other.RefreshAsync());
    }

    [Fact]
    public async Task Refresh_OfANewProcess_TakesWhatIsStored()
    {
        await _cache.RefreshAsync();
        using var other = new BaselineCache(_history, _store, null, _time);

        Assert.Equal(0, await other.RefreshAsync());

        var (first, taken) = (_cache.Find(Histories.Memory)!, other.Find(Histories.Memory)!);
        Assert.Equal(first.Figures, taken.Figures);
        Assert.Equal(first.Model!.Outline, taken.Model!.Outline);
        Assert.NotEqual(DetectionProfile.Unknown, first.Profile);
        Assert.Equal(first.Profile, taken.Profile);
        Assert.Equal(first.ExpectedAt(0), taken.ExpectedAt(0));
        Assert.Equal((first.Samples, first.WindowMs, first.ComputedAtMs), (taken.Samples, taken.WindowMs, taken.ComputedAtMs));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("nonsense")]
    [InlineData("""{"version":2}""")]
    [InlineData("""{"version":1,"definition":"Gauge|MB|","zone":"UTC","signal":"mode"}""")]
    [InlineData("""[1]""")]
    [InlineData("""{"version":"1"}""")]
    [InlineData("null")]
    public async Task Refresh_WithAModelThatCannotBeRead_ComputesAnew(string model)
    {
        await _cache.RefreshAsync();
        await _store.WriteBaselinesAsync([Assert.Single(await _store.ReadBaselinesAsync()) with { Model = model }]);
        using var other = new BaselineCache(_history, _store, null, _time);

        Assert.Equal(1, await other.RefreshAsync());

        Assert.Equal(BaselineState.Ready, other.Find(Histories.Memory)!.State);
        Assert.NotEqual(model, Assert.Single(await _store.ReadBaselinesAsync()).Model);
    }

    [Theory]
    [InlineData("\"centers\":[100]", "\"centers\":[100,1]")]
    [InlineData("\"spreads\":[1]", "\"spreads\":[0]")]
    [InlineData("\"spreads\":[1]", "\"spreads\":[-1]")]
    [InlineData("\"spreads\":[1]", "\"spreads\":[1e999]")]
    [InlineData("\"seasonality\":\"none\"", "\"seasonality\":\"hour_of_day\"")]
    public async Task Refresh_WithAModelThatMakesNoSense_ComputesAnew(string right, string wrong)
    {
        await _cache.RefreshAsync();
        var stored = Assert.Single(await _store.ReadBaselinesAsync());
        Assert.Contains(right, stored.Model, StringComparison.Ordinal);
        await _store.WriteBaselinesAsync([stored with { Model = stored.Model.Replace(right, wrong, StringComparison.Ordinal) }]);
        using var other = new BaselineCache(_history, _store, null, _time);

        Assert.Equal(1, await other.RefreshAsync());
    }

    [Theory]
    [InlineData(MetricType.Gauge, "By", "")]
    [InlineData(MetricType.Counter, "MB", "")]
    [InlineData(MetricType.Gauge, "MB", "host")]
    public async Task Refresh_AfterTheDefinitionChanged_ComputesAnew(MetricType type, string unit, string key)
    {
        await _cache.RefreshAsync();
        var changed = new Series(Histories.Metric("system.memory.used_mb", type, unit, key.Length == 0 ? [] : [key]), key.Length == 0 ? [] : [new(key, "a")]);
        Assert.Null(_cache.Find(changed));
        var history = new TestHistory();
        for (var m = 300; m >= 1; m--)
        {
            history.Add(Histories.Ago(m), changed, 1);
        }

        using var other = new BaselineCache(history, _store, null, _time);

        Assert.Equal(1, await other.RefreshAsync());
        Assert.Equal(unit, other.Find(changed)!.Series.Metric.Unit);
    }

    [Fact]
    public async Task Refresh_WithOtherOptions_ComputesAnew()
    {
        await _cache.RefreshAsync();
        using var other = new BaselineCache(_history, _store, new BaselineOptions { Window = TimeSpan.FromDays(1) }, _time);

        Assert.Equal(1, await other.RefreshAsync());
    }

    [Fact]
    public async Task Refresh_WithMoreSamplesAskedFor_TakesNoneOfFewer()
    {
        await _cache.RefreshAsync();
        using var other = new BaselineCache(_history, _store, new BaselineOptions { MinSamples = 1_000 }, _time);

        Assert.Equal(1, await other.RefreshAsync());
        Assert.Equal((BaselineState.Learning, 706), (other.Find(Histories.Memory)!.State, other.Find(Histories.Memory)!.MissingSamples));
    }

    [Fact]
    public async Task Refresh_OfWhatIsNotSeen_WaitsForAsManyMinutesAsSamplesAreMissing()
    {
        var history = Histories.Running(20);
        history.Add(Signals.Monday - (20 * Signals.DayMs), Histories.Queue, 5);
        using var cache = new BaselineCache(history, _store, null, _time);
        Assert.Equal(2, await cache.RefreshAsync());

        _time.Advance(TimeSpan.FromMinutes(99));
        await cache.RefreshAsync();
        Assert.Equal(Histories.Now, cache.Find(Histories.Queue)!.ComputedAtMs);
        _time.Advance(TimeSpan.FromMinutes(1));
        await cache.RefreshAsync();
        Assert.Equal(Histories.Now + 6_000_000, cache.Find(Histories.Queue)!.ComputedAtMs);
    }

    [Fact]
    public async Task Refresh_OfWhatIsLearning_WaitsUntilSamplesMayBeThere()
    {
        var history = Histories.Running(46);
        using var cache = new BaselineCache(history, _store, null, _time);
        await cache.RefreshAsync();
        Assert.Equal(60, cache.Find(Histories.Memory)!.MissingSamples);
        Assert.Empty(await _store.ReadBaselinesAsync());

        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(0, await cache.RefreshAsync());
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await cache.RefreshAsync());
    }

    [Fact]
    public async Task Refresh_OfMoreSeriesThanAreWanted_TakesTheNewestAndCountsTheRest()
    {
        _history.Add(Histories.Ago(50), Histories.Queue, 1);
        _history.Add(Histories.Ago(60), Histories.Errors, 1);
        using var cache = new BaselineCache(_history, _store, new BaselineOptions { MaxSeries = 2 }, _time);

        await cache.RefreshAsync();

        Assert.Equal(1, cache.SkippedSeries);
        Assert.Equal(["orchestrator.jobs.queued", "system.memory.used_mb"], cache.All.Select(b => b.Series.Metric.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Refresh_WithIncidents_AsksForThoseOfEachSeries()
    {
        var asked = new List<Series>();

        await _cache.RefreshAsync(s =>
        {
            asked.Add(s);
            return [new TimeRange(0, long.MaxValue)];
        });

        Assert.Equal([Histories.Memory], asked);
        Assert.Equal(0, _cache.Find(Histories.Memory)!.Samples);
    }

    [Fact]
    public async Task Refresh_WhenGivenUp_KeepsWhatWasComputed()
    {
        for (var m = 300; m >= 1; m--)
        {
            _history.Add(Histories.Ago(m), Histories.Queue, 1);
        }

        using var source = new CancellationTokenSource();

        await Assert.ThrowsAsync<OperationCanceledException>(() => _cache.RefreshAsync(
            s =>
            {
                if (s.Equals(Histories.Memory))
                {
                    source.Cancel();
                }

                return [];
            },
            source.Token));

        Assert.Equal("orchestrator.jobs.queued", Assert.Single(_cache.All).Series.Metric.Name);
        Assert.Equal("orchestrator.jobs.queued", Assert.Single(await _store.ReadBaselinesAsync()).MetricName);
    }

    [Fact]
    public async Task Refresh_ByManyAtOnce_ComputesOnce()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _cache.RefreshAsync())));

        Assert.Equal(1, counts.Sum());
    }
}
