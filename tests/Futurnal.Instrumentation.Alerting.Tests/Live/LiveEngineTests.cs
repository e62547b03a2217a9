using Futurnal.Instrumentation.Baselines;
using static Futurnal.Instrumentation.Alerting.Tests.Points;

namespace Futurnal.Instrumentation.Alerting.Tests;

public class LiveEngineTests
{
    private static readonly AlertRule Long = new()
    {
        Name = "long_queue",
        MetricName = "queue.length",
        Comparison = AlertComparison.Above,
        Threshold = 100,
        For = TimeSpan.FromSeconds(20),
        Over = TimeSpan.FromSeconds(20),
    };

    private static readonly QualityGate Gate = new("call.duration.p95", "call.duration", MetricStatistic.P95, GateComparison.AtMost, 50, "ms");

    private readonly MemoryAlertStore _store = new();
    private readonly List<AlertNotice> _notices = [];
    private readonly List<string> _reports = [];
    private readonly Dictionary<Series, Baseline> _baselines = [];

    [Fact]
    public async Task Rule_ThatHoldsForLongEnough_IsToldOnce_AndItsEndToo()
    {
        var engine = Engine(new LiveOptions { Rules = [Long] });
        await FlushAsync(engine, 0, 100, second => [new MetricPoint(Level, second < 60 ? 150 : 10)]);

        Assert.Equal([NoticeKind.Fired, NoticeKind.Resolved], _notices.Select(n => n.Kind));
        Assert.Equal(["Warning: long_queue", "Resolved: long_queue"], _notices.Select(n => n.Title));
        Assert.Equal([Start + 20_000, Start + 60_000], [_notices[0].Alert.TriggeredAtMs, _notices[1].Alert.ResolvedAtMs!.Value]);
    }

    [Fact]
    public async Task Sleep_IsNoIncident()
    {
        var engine = Engine(new LiveOptions { Rules = [Long with { For = TimeSpan.FromMinutes(10) }] });
        await FlushAsync(engine, 0, 10, _ => [new MetricPoint(Level, 150)]);
        await FlushAsync(engine, 3600, 3700, _ => [new MetricPoint(Level, 150)]);

        Assert.Empty(_notices);
    }

    [Fact]
    public async Task Series_FarFromItsBaseline_IsAnAnomaly_ThatExplainsItself()
    {
        var series = Of("call.duration", MetricType.Timer, "ms", ("strategy", "graph"));
        var engine = Engine(new LiveOptions { Rules = [], FindBaseline = FindLearned });
        await FlushAsync(engine, 0, 1800, second => [new MetricPoint(series, Values(second < 1200 ? 10 : 90))]);

        var notice = Assert.Single(_notices);
        Assert.Equal(("anomaly_above", "anomaly", AlertSeverity.Critical), (notice.Alert.Rule, notice.Alert.AlertType, notice.Alert.Severity));
        Assert.StartsWith("call.duration spiked: 90 ms, expected 10 ", notice.Body, StringComparison.Ordinal);
        Assert.InRange(notice.Alert.TriggeredAtMs, Start + 1_380_000, Start + 1_440_000);
        Assert.Equal("""{"strategy":"graph"}""", notice.Alert.LabelsJson);
    }

    [Fact]
    public async Task SeriesOfOneMetric_ThatFallIllTogether_AreOneIncident()
    {
        Series[] all = [.. Enumerable.Range(0, 8).Select(i => Of("call.duration", MetricType.Timer, "ms", ("strategy", $"s{i}")))];
        var engine = Engine(new LiveOptions { Rules = [], FindBaseline = FindLearned });
        await FlushAsync(engine, 0, 1800, second => [.. all.Select(s => new MetricPoint(s, Values(second < 1200 ? 10 : 90)))]);

        Assert.StartsWith("8 of 8 series, most of all strategy=s", Assert.Single(_notices).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_ThatFailsForAMinute_IsAnIncident_UntilItPasses()
    {
        var engine = Engine(new LiveOptions { Rules = [], Gates = () => [Gate] });
        await FlushAsync(engine, 0, 900, second => [new MetricPoint(Latency, Values(second < 120 ? 90 : 10))]);

        Assert.Equal([NoticeKind.Fired, NoticeKind.Resolved], _notices.Select(n => n.Kind));
        Assert.Equal(("gate", "call.duration.p95", 50), (_notices[0].Alert.AlertType, _notices[0].Alert.Rule, _notices[0].Alert.Threshold));
        Assert.Matches(@"^call\.duration P95 was (89|90|91)(\.\d)? ms over 1 min; its gate is at most 50 ms\.$", _notices[0].Body);
    }

    [Fact]
    public async Task Gate_ThatAsksWhatARuleAsks_IsTheRules()
    {
        var rule = new AlertRule { Name = "slow", MetricName = "call.duration", Statistic = MetricStatistic.P95, Comparison = AlertComparison.Above, Threshold = 50 };
        var engine = Engine(new LiveOptions { Rules = [rule], Gates = () => [Gate] });
        await FlushAsync(engine, 0, 300, _ => [new MetricPoint(Latency, Values(90))]);

        Assert.Equal(["slow"], _notices.Select(n => n.Alert.Rule));
    }

    [Fact]
    public async Task Gate_ThatOneSlowCallFails_IsNoIncident()
    {
        var engine = Engine(new LiveOptions { Rules = [], Gates = () => [Gate] });
        await FlushAsync(engine, 0, 900, second => second == 5 ? [new MetricPoint(Latency, Values(9_000))] : []);
        await FlushAsync(engine, 905, 1800, second => second == 905 ? [new MetricPoint(Latency, Values(9_000))] : [new MetricPoint(Latency, Values([.. Enumerable.Repeat(10.0, 20)]))]);

        Assert.Empty(_notices);
    }

    [Fact]
    public async Task Gate_ThatIsStricterThanItsRule_SharesTheIncidentsOfTheRule()
    {
        var rule = new AlertRule { Name = "slow", Story = "latency", MetricName = "call.duration", Statistic = MetricStatistic.P95, Comparison = AlertComparison.Above, Threshold = 1_000, Severity = AlertSeverity.Critical };
        var engine = Engine(new LiveOptions { Rules = [rule], Gates = () => [Gate] });
        await FlushAsync(engine, 0, 300, _ => [new MetricPoint(Latency, Values(90))]);
        await FlushAsync(engine, 305, 600, _ => [new MetricPoint(Latency, Values(9_000))]);

        Assert.Equal(["Warning: call.duration.p95", "Now critical: slow"], _notices.Select(n => n.Title));
        Assert.Equal("threshold:latency{}", Assert.Single(await _store.ReadAlertsAsync(new AlertQuery())).Key);
    }

    [Theory]
    [InlineData(AlertComparison.Below, false, "")]
    [InlineData(AlertComparison.Above, true, "")]
    [InlineData(AlertComparison.Above, false, "graph")]
    public async Task Gate_ThatAsksElseThanTheRule_IsItsOwn(AlertComparison comparison, bool isPerSeries, string strategy)
    {
        var rule = new AlertRule
        {
            Name = "slow",
            MetricName = "call.duration",
            Statistic = MetricStatistic.P95,
            Comparison = comparison,
            Threshold = 50,
            PerSeries = isPerSeries,
            Labels = strategy.Length == 0 ? [] : [new("strategy", strategy)],
            NoData = NoDataPolicy.Resolve,
        };
        var engine = Engine(new LiveOptions { Rules = [rule], Gates = () => [Gate] });
        await FlushAsync(engine, 0, 300, _ => [new MetricPoint(Latency, Values(90))]);

        Assert.Contains("gate:call.duration.p95", (await _store.ReadAlertsAsync(AlertQuery.Open)).Select(a => a.Key));
    }

    [Fact]
    public async Task GateByExpression_ThatFailsForAMinute_IsAnIncident()
    {
        var failed = Of("calls.total", MetricType.Counter, "{call}", ("status", "failed"));
        var succeeded = Of("calls.total", MetricType.Counter, "{call}", ("status", "succeeded"));
        var gate = Assert.Single(GateFile.Parse("""share: rate(calls.total{status="failed"}) / rate(calls.total) <= 10 %"""));
        var engine = Engine(new LiveOptions { Rules = [], Gates = () => [gate] });
        await FlushAsync(engine, 0, 300, second => [new MetricPoint(failed, second < 120 ? 5 : 0), new MetricPoint(succeeded, 15)]);

        Assert.Equal(["Warning: share", "Resolved: share"], _notices.Select(n => n.Title));
        Assert.Equal("""rate(calls.total{status="failed"}) / rate(calls.total) was 25 % over 1 min; its gate is at most 10 %.""", _notices[0].Body);
    }

    [Fact]
    public async Task Anomaly_OfASeriesThatIsGone_EndsForWantOfData()
    {
        var engine = Engine(new LiveOptions { Rules = [], FindBaseline = FindLearned });
        await FlushAsync(engine, 0, 1500, second => [new MetricPoint(Calls, 1), new MetricPoint(Latency, Values(second < 1200 ? 10 : 90))]);
        await FlushAsync(engine, 1505, 3600, _ => [new MetricPoint(Calls, 1)]);

        Assert.Equal(["Critical: anomaly_above", "Resolved: anomaly_above"], _notices.Where(n => n.Alert.MetricName == "call.duration").Select(n => n.Title));
        Assert.StartsWith("call.duration is no longer recorded.", _notices[^1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1, "Critical: anomaly_below")]
    [InlineData(true, 1, "")]
    [InlineData(true, 1_000, "Critical: anomaly_above")]
    public async Task Counter_ThatOthersRaiseToo_IsJudgedByWhatIsTooMuchAlone(bool isShared, double later, string told)
    {
        var engine = Engine(new LiveOptions { Rules = [], FindBaseline = FindLearned, IsShared = () => isShared });
        await FlushAsync(engine, 0, 2400, second => [new MetricPoint(Calls, second < 1200 ? 50 : later)]);

        Assert.Equal(told.Length == 0 ? [] : [told], _notices.Select(n => n.Title));
    }

    [Fact]
    public async Task Anomaly_OnTheSideThatIsDeclaredGood_IsNone()
    {
        var engine = Engine(new LiveOptions { Rules = [], FindBaseline = FindLearned, FindBadDirection = _ => BadDirection.Down });
        await FlushAsync(engine, 0, 1800, second => [new MetricPoint(Latency, Values(second < 1200 ? 10 : 90))]);

        Assert.Empty(_notices);
    }

    [Fact]
    public async Task LabelThatMoved_IsNamed()
    {
        Series[] all =
        [
            .. from strategy in (string[])["vector", "graph", "keyword"]
               from intent in (string[])["code", "general", "causal"]
               select Of("call.duration", MetricType.Timer, "ms", ("strategy", strategy), ("intent", intent)),
        ];
        var engine = Engine(new LiveOptions { Rules = [], FindBaseline = FindLearned });
        await FlushAsync(engine, 0, 1800, second => [.. all.Select(s => new MetricPoint(s, Values(second >= 1200 && s.LabelsJson.Contains("graph", StringComparison.Ordinal) ? 90 : 10)))]);

        Assert.StartsWith("3 of 9 series, mostly strategy=graph: call.duration spiked: ", Assert.Single(_notices).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Series_WithoutABaseline_AreNotJudged()
    {
        var engine = Engine(new LiveOptions { Rules = [], FindBaseline = _ => null });
        await FlushAsync(engine, 0, 1800, second => [new MetricPoint(Latency, Values(second < 1200 ? 10 : 9000))]);

        Assert.Empty(_notices);
    }

    [Fact]
    public async Task Series_BeyondTheMost_AreToldOnce()
    {
        var engine = Engine(new LiveOptions { Rules = [], FindBaseline = _ => null, MaxSeries = 1 });
        await FlushAsync(engine, 0, 30, _ => [new MetricPoint(Latency, Values(1)), new MetricPoint(Level, 1)]);

        Assert.Equal(["There are more series than are watched for anomalies; the newest ones are left alone."], _reports);
    }

    [Fact]
    public async Task Rate_OfACounter_IsToldASecond_AndNotExpectedBelowZero()
    {
        var loose = Learned(Calls, 10, spread: 15);
        var engine = Engine(new LiveOptions { Rules = [], FindBaseline = s => s.Equals(Calls) ? loose : null });
        await FlushAsync(engine, 0, 1800, second => [new MetricPoint(Calls, second < 1200 ? 50 : 5000)]);

        Assert.Matches(@"^calls\.total spiked: 1000 call/s, expected (9|10)[.\d]* call/s \(0 to ", Assert.Single(_notices).Body);
    }

    [Fact]
    public async Task Minute_ThatABaselineWasLearnedFrom_IsJudgedByTheOneBefore()
    {
        // Every baseline says that the newest minute was as expected.
        var minute = 0L;
        var engine = Engine(new LiveOptions
        {
            Rules = [],
            FindBaseline = s => minute < Start + 1_200_000 ? FindLearned(s) : Learned(s, 90, spread: 1, minute + 1),
        });
        await FlushAsync(engine, 0, 1800, second =>
        {
            minute = Start + (second / 60 * 60_000L);
            return [new MetricPoint(Latency, Values(second < 1200 ? 10 : 90))];
        });

        Assert.StartsWith("call.duration spiked: 90 ms, expected 10 ", Assert.Single(_notices).Body, StringComparison.Ordinal);
    }

    private static Baseline Learned(Series series, double level = 10, double spread = 1, long computedAtMs = 0)
    {
        var random = new Random(1);
        var points = Enumerable.Range(0, 2000).Select(i => new SignalPoint(i * 60_000L, (i + 1) * 60_000L, level + (spread * (random.NextDouble() - 0.5)), 10)).ToArray();
        return new Baseline
        {
            Series = series,
            Samples = points.Length,
            MissingSamples = 0,
            Figures = new BaselineFigures(points.Length, level, spread, level, level, level, 0, 2 * level),
            Model = BaselineModel.Learn(points, SignalKind.Median, new BaselineOptions()),
            WindowMs = 604_800_000,
            ComputedAtMs = computedAtMs,
        };
    }

    private static async Task FlushAsync(LiveEngine engine, int from, int to, Func<int, MetricPoint[]> points)
    {
        for (var second = from; second <= to; second += 5)
        {
            await engine.WriteAsync(At(second, points(second)), CancellationToken.None);
        }
    }

    private Baseline FindLearned(Series series)
    {
        if (!_baselines.TryGetValue(series, out var baseline))
        {
            _baselines.Add(series, baseline = Learned(series));
        }

        return baseline;
    }

    private LiveEngine Engine(LiveOptions options) => new(_store, new NoticeList(_notices.Add), options with { Incidents = new AlertEngineOptions { Report = _reports.Add } });
}
