namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>Two engines on one store, and a plain account of what they were given.</summary>
internal sealed class ModelRun
{
    private readonly ConditionTiming _timing;
    private readonly int _maxActive;
    private readonly MemoryAlertStore _store = new();
    private readonly AlertEngine[] _engines;
    private readonly List<(AlertNotice Notice, long NowMs)> _notices = [];
    private readonly Dictionary<(int Engine, int Key), (long Since, long Last)> _bad = [];
    private readonly HashSet<long> _seen = [];
    private readonly HashSet<long> _snoozed = [];
    private long _nowMs = Bench.StartMs;

    public ModelRun(ConditionTiming timing, int maxActive)
    {
        (_timing, _maxActive) = (timing, maxActive);
        _engines = [NewEngine(), NewEngine()];
    }

    public async Task PlayAsync(Move move)
    {
        switch (move.Kind)
        {
            case < 40:
                await EvaluateAsync(move, ConditionState.Bad);
                break;
            case < 65:
                await EvaluateAsync(move, ConditionState.Good);
                break;
            case < 72:
                await EvaluateAsync(move, ConditionState.Recovering);
                break;
            case < 78:
                await EvaluateAsync(move, ConditionState.NoData);
                break;
            case < 84:
                _nowMs += move.Count * 60_000L;
                break;
            case < 88:
                _engines[move.Engine] = NewEngine();
                Forget(move.Engine);
                break;
            case < 94 when await NewestOpenAsync() is { } alert:
                _snoozed.Add(alert.Id);
                await _store.SnoozeAsync(alert.Id, _nowMs + (move.Count * 10_000));
                break;
            case >= 94 when await NewestOpenAsync() is { } alert:
                await _store.AcknowledgeAsync(alert.Id, _nowMs);
                break;
        }
    }

    public async Task CheckAsync()
    {
        var alerts = await _store.ReadAlertsAsync(new AlertQuery());
        foreach (var ofKey in alerts.Reverse().GroupBy(a => a.Key))
        {
            foreach (var (before, after) in ofKey.Zip(ofKey.Skip(1)))
            {
                Assert.True(after.TriggeredAtMs - before.ResolvedAtMs >= _timing.Cooldown.TotalMilliseconds, "The cooldown was not kept.");
            }
        }

        foreach (var told in _notices.GroupBy(n => n.Notice.Alert.Id))
        {
            Assert.True(told.Count(n => n.Notice.Kind == NoticeKind.Fired) == 1, "An incident was not told once.");
            Assert.True(told.Count(n => n.Notice.Kind == NoticeKind.Resolved) <= 1, "An end was told twice.");
            Assert.True(told.First().Notice.Kind == NoticeKind.Fired, "Something was told before the begin.");
            Assert.True(told.All(n => n.Notice.Kind != NoticeKind.Reminded) || _snoozed.Contains(told.Key), "What was not snoozed was told again.");
            Assert.True(told.SkipWhile(n => n.Notice.Kind != NoticeKind.Resolved).Count() <= 1, "Something was told after the end.");
        }

        Assert.DoesNotContain(alerts, a => !_snoozed.Contains(a.Id) && a.ToldSeverity is null && !alerts.Any(b => b.Key == a.Key && b.Id < a.Id && _snoozed.Contains(b.Id)));
    }

    private async Task EvaluateAsync(Move move, ConditionState state)
    {
        for (var i = 0; i < move.Count; i++)
        {
            Note(move, state);
            await _engines[move.Engine].EvaluateAsync([Bench.Reading(state, _timing, key: $"k{move.Key}")], _nowMs);
            await CheckOpenAsync();
            _nowMs += 5_000;
        }
    }

    private void Note(Move move, ConditionState state)
    {
        var key = (move.Engine, move.Key);
        if (state != ConditionState.Bad)
        {
            _bad.Remove(key);
        }
        else
        {
            _bad[key] = _bad.TryGetValue(key, out var bad) && _nowMs - bad.Last <= 15_000 ? (bad.Since, _nowMs) : (_nowMs, _nowMs);
        }
    }

    private async Task CheckOpenAsync()
    {
        var open = await _store.ReadAlertsAsync(AlertQuery.Open);
        Assert.True(open.Select(a => a.Key).Distinct().Count() == open.Count, "Two incidents of one key are open.");
        Assert.True(open.Count <= _maxActive, "More incidents are open than may be.");
        foreach (var alert in open.Where(a => _seen.Add(a.Id)))
        {
            var isDue = _bad.Any(b => $"k{b.Key.Key}" == alert.Key && b.Value.Last == _nowMs && _nowMs - b.Value.Since >= _timing.For.TotalMilliseconds);
            Assert.True(isDue, "An incident began that was not bad for long enough.");
        }
    }

    private void Forget(int engine)
    {
        foreach (var key in _bad.Keys.Where(k => k.Engine == engine).ToArray())
        {
            _bad.Remove(key);
        }
    }

    private async Task<AlertRecord?> NewestOpenAsync() => await _store.ReadAlertsAsync(AlertQuery.Open) is [var newest, ..] ? newest : null;

    private AlertEngine NewEngine() => new(_store, new NoticeList(n => _notices.Add((n, _nowMs))), new AlertEngineOptions { MaxActive = _maxActive });
}
