namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class AlertStoreTests : IDisposable
{
    private const long Start = 1_800_000_000_000;
    private static readonly AlertLimits Limits = new(CooldownMs: 300_000, MaxOpen: 3);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<bool> Stores => [false, true];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task TryOpen_OfOneKey_OpensOneAndWaitsForItsCooldown(bool isFile)
    {
        using var opened = Open(isFile, out var store);

        var first = await store.TryOpenAsync(Alert("a", Start), Limits);
        var second = await store.TryOpenAsync(Alert("a", Start + 1), Limits);
        Assert.Equal((AlertOpenOutcome.Opened, AlertOpenOutcome.AlreadyOpen), (first.Outcome, second.Outcome));
        Assert.Equal(first.Alert, second.Alert);
        Assert.Equal(Alert("a", Start) with { Id = 1 }, first.Alert);

        Assert.NotNull(await store.ResolveAsync(1, new AlertEnd(Start + 10, AlertResolution.Recovered, Start)));
        Assert.Equal(new AlertOpening(AlertOpenOutcome.CoolingDown, null, Start + 300_010), await store.TryOpenAsync(Alert("a", Start + 300_009), Limits));
        Assert.Equal(AlertOpenOutcome.Opened, (await store.TryOpenAsync(Alert("a", Start + 300_010), Limits)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task TryOpen_AfterTheClockWasSetBack_DoesNotWaitForIt(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        await store.TryOpenAsync(Alert("a", Start), Limits);
        await store.ResolveAsync(1, new AlertEnd(Start, AlertResolution.Recovered, Start));

        Assert.Equal(AlertOpenOutcome.CoolingDown, (await store.TryOpenAsync(Alert("a", Start - 299_999), Limits)).Outcome);
        Assert.Equal(AlertOpenOutcome.Opened, (await store.TryOpenAsync(Alert("a", Start - 300_000), Limits)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task TryOpen_OfMoreThanMayBe_IsRefusedUntilOneEnds(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        foreach (var key in (string[])["a", "b", "c"])
        {
            await store.TryOpenAsync(Alert(key, Start), Limits);
        }

        Assert.Equal(AlertOpenOutcome.OverLimit, (await store.TryOpenAsync(Alert("d", Start), Limits)).Outcome);
        await store.ResolveAsync(2, new AlertEnd(Start, AlertResolution.Recovered, Start));
        Assert.Equal(AlertOpenOutcome.Opened, (await store.TryOpenAsync(Alert("d", Start), Limits)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task See_OfAMilderSighting_ChangesTheTimeAlone(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        await store.TryOpenAsync(Alert("a", Start), Limits);

        var grave = await store.SeeAsync(1, new AlertSighting(Start + 5, "grave", AlertSeverity.Critical, 99, 95, "Worse."));
        var mild = await store.SeeAsync(1, new AlertSighting(Start + 9, "mild", AlertSeverity.Warning, 85, 80, "Bad."));

        Assert.Equal(Alert("a", Start) with { Id = 1, LastSeenAtMs = Start + 5, Rule = "grave", Severity = AlertSeverity.Critical, Value = 99, Threshold = 95, Message = "Worse." }, grave);
        Assert.Equal(grave! with { LastSeenAtMs = Start + 9 }, mild);
        Assert.Equal(mild, Assert.Single(await store.ReadAlertsAsync(AlertQuery.Open)));
        Assert.Null(await store.SeeAsync(7, new AlertSighting(Start, "grave", AlertSeverity.Critical, 99, 95, "Worse.")));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Resolve_OfWhatOthersSawOfLate_IsRefused(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        await store.TryOpenAsync(Alert("a", Start), Limits);

        Assert.Null(await store.ResolveAsync(1, new AlertEnd(Start + 50, AlertResolution.Recovered, Start - 1)));
        var ended = await store.ResolveAsync(1, new AlertEnd(Start + 60, AlertResolution.NoData, Start));
        Assert.Null(await store.ResolveAsync(1, new AlertEnd(Start + 70, AlertResolution.NoData, Start)));

        Assert.Equal(Alert("a", Start) with { Id = 1, ResolvedAtMs = Start + 60, Resolution = AlertResolution.NoData }, ended);
        Assert.Null(await store.SeeAsync(1, new AlertSighting(Start + 90, "late", AlertSeverity.Critical, 99, 95, "Worse.")));
        Assert.Null(await store.SnoozeAsync(1, Start + 100));
        Assert.False(await store.ClaimNoticeAsync(1, AlertSeverity.Critical, Start + 100));
        Assert.Equal(Start + 80, (await store.AcknowledgeAsync(1, Start + 80))!.AcknowledgedAtMs);
        Assert.Equal(Start + 80, (await store.AcknowledgeAsync(1, Start + 90))!.AcknowledgedAtMs);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task ClaimNotice_OfEachSeverity_IsGivenOnceAndEndsASnooze(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        await store.TryOpenAsync(Alert("a", Start), Limits);
        await store.SnoozeAsync(1, Start + 100);

        Assert.False(await store.EndSnoozeAsync(1, Start + 99));
        Assert.True(await store.EndSnoozeAsync(1, Start + 100));
        Assert.False(await store.EndSnoozeAsync(1, Start + 100));
        await store.SnoozeAsync(1, Start + 100);
        Assert.True(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start + 100));
        Assert.False(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start + 100));
        Assert.True(await store.ClaimNoticeAsync(1, AlertSeverity.Critical, Start + 100));
        Assert.False(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start + 100));
        Assert.False(await store.ClaimNoticeAsync(1, AlertSeverity.Critical, Start + 100));
        Assert.Null(Assert.Single(await store.ReadAlertsAsync(AlertQuery.Open)).SnoozedUntilMs);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task ClaimNotice_ThatNobodyConfirms_IsGivenAgainAfterTwoMinutes(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        await store.TryOpenAsync(Alert("a", Start), Limits);

        Assert.True(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start));
        Assert.False(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start + 119_999));
        Assert.True(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start + 120_000));
        Assert.True(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start - 3_600_000));
        Assert.False(await store.ConfirmNoticeAsync(1, AlertSeverity.Critical));
        Assert.True(await store.ConfirmNoticeAsync(1, AlertSeverity.Warning));
        Assert.False(await store.ConfirmNoticeAsync(1, AlertSeverity.Warning));
        Assert.False(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start + 900_000));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task ClaimNotice_OfAnEndThatIsLeftToTell_IsGivenOnce(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        await store.TryOpenAsync(Alert("a", Start), Limits);
        await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start);
        await store.ResolveAsync(1, new AlertEnd(Start + 60, AlertResolution.Recovered, Start, IsLeftToTell: true));

        Assert.True(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start + 60));
        Assert.False(await store.ClaimNoticeAsync(1, AlertSeverity.Warning, Start + 60));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task TryOpen_WhereTheLastWasSnoozedForLonger_IsAsQuiet(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        await store.TryOpenAsync(Alert("a", Start), Limits);
        await store.SnoozeAsync(1, Start + 400_000);
        await store.ResolveAsync(1, new AlertEnd(Start + 1, AlertResolution.Recovered, Start));

        var second = (await store.TryOpenAsync(Alert("a", Start + 350_000), Limits)).Alert!;
        await store.ResolveAsync(2, new AlertEnd(Start + 350_001, AlertResolution.Recovered, Start + 350_000));
        var third = (await store.TryOpenAsync(Alert("a", Start + 700_000), Limits)).Alert!;

        Assert.Equal((Start + 400_000, null), (second.SnoozedUntilMs, third.SnoozedUntilMs));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Read_WithAFilter_GivesTheNewestFirst(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        await store.TryOpenAsync(Alert("a", Start) with { Severity = AlertSeverity.Critical }, Limits);
        await store.TryOpenAsync(Alert("b", Start + 1) with { MetricName = "search.latency" }, Limits);
        await store.TryOpenAsync(Alert("c", Start + 2) with { Severity = AlertSeverity.Info }, Limits);
        await store.ResolveAsync(3, new AlertEnd(Start + 9, AlertResolution.Recovered, Start + 2));

        async Task<string> Ids(AlertQuery query) => string.Join(", ", (await store.ReadAlertsAsync(query)).Select(a => a.Id));

        Assert.Equal("3, 2, 1", await Ids(new AlertQuery()));
        Assert.Equal("3, 2", await Ids(new AlertQuery { Limit = 2 }));
        Assert.Equal("2, 1", await Ids(AlertQuery.Open));
        Assert.Equal("3", await Ids(new AlertQuery { IsOpen = false }));
        Assert.Equal("2, 1", await Ids(new AlertQuery { Severity = AlertSeverity.Warning }));
        Assert.Equal("1", await Ids(AlertQuery.Open with { Severity = AlertSeverity.Critical }));
        Assert.Equal("2, 1", await Ids(new AlertQuery { SinceMs = Start + 10 }));
        Assert.Equal("3, 2, 1", await Ids(new AlertQuery { SinceMs = Start + 9 }));
        Assert.Equal("2", await Ids(AlertQuery.Open with { MetricName = "search.latency" }));
        Assert.Equal("2", await Ids(new AlertQuery { Id = 2 }));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task TryOpen_OfManyOverTime_ForgetsTheOldestThatAreOver(bool isFile)
    {
        using var opened = Open(isFile, out var store);
        var most = isFile ? 10_000 : 1_000;
        if (isFile)
        {
            RawDatabase.Run(_folder.StorePath, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) INSERT INTO alerts SELECT i, 'm', 't', 'info', 0, 0, 'r', 'x', '{{}}', 1, NULL, CASE WHEN i = 1 THEN NULL ELSE 2 END, 'key' || i, 1, NULL, NULL, 'recovered', NULL FROM n");
        }

        for (var i = isFile ? most : 0; i < most + 3; i++)
        {
            await store.TryOpenAsync(Alert($"k{i}", Start), new AlertLimits(0, 100));
            if (i > 0)
            {
                await store.ResolveAsync(i + 1, new AlertEnd(Start, AlertResolution.Recovered, Start));
            }
        }

        var ids = (await store.ReadAlertsAsync(new AlertQuery { Limit = int.MaxValue })).Select(a => a.Id).ToArray();
        Assert.Equal(1, ids[^1]);
        Assert.InRange(ids[^2], 3, 5);
        Assert.Equal(most + 3, ids[0]);
    }

    [Fact]
    public async Task Alerts_OfAClosedStore_AreThereWhenItIsOpenedAgain()
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            await store.Alerts.TryOpenAsync(Alert("a", Start), Limits);
        }

        using var readOnly = SqliteMetricStore.OpenReadOnly(_folder.StorePath);
        Assert.Equal(Alert("a", Start) with { Id = 1 }, Assert.Single(await readOnly.Alerts.ReadAlertsAsync(AlertQuery.Open)));
        var e = await Assert.ThrowsAsync<InvalidOperationException>(async () => await readOnly.Alerts.AcknowledgeAsync(1, Start));
        Assert.Equal($"The telemetry store '{_folder.StorePath}' was opened for reading only.", e.Message);
    }

    [Fact]
    public async Task Alerts_ThatManyStoresRaceFor_AreOpenedToldAndEndedByOneEach()
    {
        using var first = SqliteMetricStore.Open(_folder.StorePath);
        using var second = SqliteMetricStore.Open(_folder.StorePath);
        using var third = SqliteMetricStore.Open(_folder.StorePath);
        using var start = new Barrier(6);
        SqliteMetricStore[] stores = [first, second, third, first, second, third];

        var counts = await Task.WhenAll(stores.Select(store => Task.Factory.StartNew(
            () =>
            {
                var (opened, told, ended) = (0, 0, 0);
                for (var i = 0; i < 50; i++)
                {
                    start.SignalAndWait();
                    var opening = store.Alerts.TryOpenAsync(Alert("a", Start + (i * 1_000_000L)), Limits).AsTask().Result;
                    opened += opening.Outcome == AlertOpenOutcome.Opened ? 1 : 0;
                    start.SignalAndWait();
                    told += store.Alerts.ClaimNoticeAsync(opening.Alert!.Id, AlertSeverity.Warning, Start).AsTask().Result ? 1 : 0;
                    start.SignalAndWait();
                    ended += store.Alerts.ResolveAsync(opening.Alert.Id, new AlertEnd(opening.Alert.TriggeredAtMs, AlertResolution.Recovered, opening.Alert.TriggeredAtMs)).AsTask().Result is null ? 0 : 1;
                }

                return (opened, told, ended);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal((50, 50, 50), (counts.Sum(c => c.opened), counts.Sum(c => c.told), counts.Sum(c => c.ended)));
        Assert.Equal(50, (await first.Alerts.ReadAlertsAsync(new AlertQuery { IsOpen = false })).Count);
    }

    [Fact]
    public async Task Alerts_OlderThanRollupsAreKept_AreDeleted()
    {
        const long day = 86_400_000;
        using var store = SqliteMetricStore.Open(_folder.StorePath, new StoreOptions { Retention = new RetentionOptions { Days = 1 } });
        await store.Alerts.TryOpenAsync(Alert("old", Start), Limits);
        await store.Alerts.TryOpenAsync(Alert("seen", Start), Limits);
        await store.Alerts.SeeAsync(2, new AlertSighting(Start + (5 * day) - 1, "rule", AlertSeverity.Warning, 1, 2, "Bad."));

        for (var time = Start; time < Start + (5 * day); time += 1_200_000)
        {
            store.Write(Batches.At(time, Batches.Gauged(1)));
        }

        Assert.Equal("seen", Assert.Single(await store.Alerts.ReadAlertsAsync(new AlertQuery())).Key);
    }

    [Fact]
    public async Task Alerts_OfAnEarlierFormat_AreToldApart()
    {
        StoreConnections.OpenWriter(_folder.StorePath, StoreTuning.Default with { Steps = [Version1.Apply, Version2.Apply, Version3.Apply] }).Dispose();
        RawDatabase.Run(_folder.StorePath, "INSERT INTO alerts VALUES (1, 'a', 'b', 'warning', 1, 2, 'd', 'e', '{}', 3, NULL, NULL), (2, 'a', 'b', 'warning', 1, 2, 'd', 'e', '{}', 4, NULL, NULL)");

        using var store = SqliteMetricStore.Open(_folder.StorePath);

        Assert.Equal([("before_format_4:2", 4L), ("before_format_4:1", 3)], (await store.Alerts.ReadAlertsAsync(AlertQuery.Open)).Select(a => (a.Key, a.LastSeenAtMs)));
    }

    private static AlertRecord Alert(string key, long timeMs) => new()
    {
        Key = key,
        Rule = "rule",
        AlertType = "threshold",
        Severity = AlertSeverity.Warning,
        MetricName = "system.cpu.percent",
        LabelsJson = "{}",
        Value = 90,
        Threshold = 80,
        Message = "Too much.",
        TriggeredAtMs = timeMs,
        LastSeenAtMs = timeMs,
    };

    private SqliteMetricStore? Open(bool isFile, out IAlertStore store)
    {
        var file = isFile ? SqliteMetricStore.Open(_folder.StorePath) : null;
        store = file?.Alerts ?? new MemoryAlertStore();
        return file;
    }
}
