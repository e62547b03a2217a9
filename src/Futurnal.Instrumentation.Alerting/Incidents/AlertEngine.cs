using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>
/// Follows conditions from bad to firing to over, keeps an incident for each key that fires, and gives notice once of what begins, gets worse, goes on after
/// a snooze, and ends, over all processes that share the store. Calls have to come one after another.
/// </summary>
/// <remarks><c>docs/alerting.md</c> describes the states. What the store fails to do is told, and done with a later evaluation.</remarks>
public sealed class AlertEngine
{
    // How often the store is asked what others and people changed, and is told that something is still bad.
    private const long LookEveryMs = 15_000;
    private const long SeeEveryMs = 30_000;

    // After so long without a sighting nobody else sees it bad: they write one every 30 s.
    private const long OthersPatienceMs = 90_000;
    private const long LongestStepMs = 180_000;
    private const long DayMs = 86_400_000;
    private const long LeastWatchMs = 300_000;
    private const int MostKeys = 10_000;

    private readonly Dictionary<string, Incident> _incidents = new(StringComparer.Ordinal);
    private readonly IAlertStore _store;
    private readonly NoticeDesk _desk;
    private readonly AlertEngineOptions _options;
    private readonly HashSet<string> _toldProblems = new(StringComparer.Ordinal);
    private long? _lastMs;
    private long? _lookedMs;
    private bool _isOverLimit;

    /// <summary>Initializes an engine.</summary>
    /// <param name="store">Where incidents are kept.</param>
    /// <param name="notices">Has people told.</param>
    /// <param name="options">How incidents are kept; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option has no sense; the message names it.</exception>
    public AlertEngine(IAlertStore store, INoticeSink notices, AlertEngineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(notices);
        _options = options ?? new AlertEngineOptions();
        if (_options.MaxActive is < 1 or > 10_000)
        {
            throw new ArgumentException(FormattableString.Invariant($"AlertEngineOptions.MaxActive is {_options.MaxActive}; it must be 1 at least and 10000 at most."), nameof(options));
        }

        if (_options.StaleAfter < TimeSpan.FromMinutes(1))
        {
            throw new ArgumentException($"AlertEngineOptions.StaleAfter is {_options.StaleAfter}; it must be a minute at least.", nameof(options));
        }

        _store = store;
        _desk = new NoticeDesk(store, notices) { Mutes = _options.Mutes };
    }

    /// <summary>Gets or sets the stretches of time in which no notices are given; what is set holds from the next evaluation on.</summary>
    public ImmutableArray<MuteWindow> Mutes
    {
        get => _desk.Mutes;
        set => _desk.Mutes = value.IsDefault ? [] : value;
    }

    /// <summary>Gets how often an incident was not opened, since as many as may be were open.</summary>
    public long OverLimitCount { get; private set; }

    /// <summary>Takes readings of one moment, and does what follows from them.</summary>
    /// <param name="readings">The readings, one at most for each key and rule. Conditions that are evaluated at other moments may be left out.</param>
    /// <param name="nowMs">The moment, in Unix milliseconds.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>A task that completes when all is kept.</returns>
    public async ValueTask EvaluateAsync(IReadOnlyList<ConditionReading> readings, long nowMs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var elapsed = nowMs - _lastMs is { } step and > 0 and <= LongestStepMs ? step : 0;
        _lastMs = nowMs;
        foreach (var incident in _incidents.Values)
        {
            incident.Pass(elapsed);
        }

        if (!(nowMs - _lookedMs is >= 0 and < LookEveryMs))
        {
            await TryAsync(() => LookAsync(nowMs, cancellationToken)).ConfigureAwait(false);
        }

        Take(readings, nowMs);
        foreach (var (key, incident) in _incidents.ToArray())
        {
            await TryAsync(() => SettleAsync(key, incident, nowMs, cancellationToken)).ConfigureAwait(false);
            if (incident.IsIdle || (incident.Record is null && incident.UnjudgedMs >= _options.StaleAfter.TotalMilliseconds))
            {
                _incidents.Remove(key);
            }
        }

        await TryAsync(() => _desk.ConfirmAsync(isEnd: false, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Has the next evaluation ask the store for what others and people changed, rather than within 15 seconds.</summary>
    public void LookAgain() => _lookedMs = null;

    /// <summary>
    /// Notes in the store which notices were told, so that no other process tells them again. Each evaluation does so; this waits for those under way, and
    /// is to be called after the last one.
    /// </summary>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>A task that completes when it is noted.</returns>
    public async ValueTask ConfirmAsync(CancellationToken cancellationToken = default) => await TryAsync(() => _desk.ConfirmAsync(isEnd: true, cancellationToken)).ConfigureAwait(false);

    private async Task LookAsync(long nowMs, CancellationToken cancellationToken)
    {
        var open = await _store.ReadAlertsAsync(AlertQuery.Open with { Limit = MostKeys }, cancellationToken).ConfigureAwait(false);
        _lookedMs = nowMs;
        _isOverLimit = open.Count >= _options.MaxActive;
        var keys = open.Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var incident in _incidents.Where(i => i.Value.Record is not null && !keys.Contains(i.Key)).Select(i => i.Value))
        {
            var ended = incident.Record!;
            incident.Close();
            await _desk.TellEndOfOthersAsync(ended, nowMs, cancellationToken).ConfigureAwait(false);
        }

        foreach (var record in open)
        {
            IncidentOf(record.Key).Follow(record);
        }
    }

    private void Take(IReadOnlyList<ConditionReading> readings, long nowMs)
    {
        foreach (var reading in readings)
        {
            // What is good and was good leaves nothing to remember.
            var isNews = reading.State == ConditionState.Bad || (reading.State == ConditionState.NoData && reading.Timing.NoData == NoDataPolicy.Alert);
            if (_incidents.TryGetValue(reading.Key, out var incident) || (isNews && _incidents.Count < MostKeys))
            {
                (incident ?? IncidentOf(reading.Key)).Take(reading, nowMs);
            }
        }
    }

    private async Task SettleAsync(string key, Incident incident, long nowMs, CancellationToken cancellationToken)
    {
        if (incident.Record is null)
        {
            await OpenAsync(key, incident, nowMs, cancellationToken).ConfigureAwait(false);
        }
        else if (incident.IsFiring)
        {
            await KeepAsync(incident, nowMs, cancellationToken).ConfigureAwait(false);
        }
        else if (incident.IsJudgedAt(nowMs))
        {
            await EndAsync(incident, new AlertEnd(nowMs, incident.Resolution, UnseenSince(incident, nowMs)), nowMs, cancellationToken).ConfigureAwait(false);
        }

        if (incident.Record is { } record)
        {
            incident.Follow(await _desk.TellAsync(record, nowMs, cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task OpenAsync(string key, Incident incident, long nowMs, CancellationToken cancellationToken)
    {
        // A time further ahead than any cooldown is of a clock that was set back since.
        var isWaiting = incident.RetryAtMs > nowMs && incident.RetryAtMs - nowMs <= AlertRule.MaxDuration.TotalMilliseconds;
        if (isWaiting || incident.GravestAt(nowMs) is not { } reading)
        {
            return;
        }

        var opening = await _store.TryOpenAsync(
            IncidentRecords.New(key, reading, nowMs),
            new AlertLimits((long)reading.Timing.Cooldown.TotalMilliseconds, _options.MaxActive),
            cancellationToken).ConfigureAwait(false);
        incident.RetryAtMs = opening.Outcome == AlertOpenOutcome.OverLimit ? nowMs + LookEveryMs : opening.RetryAtMs;
        if (opening.Outcome == AlertOpenOutcome.OverLimit)
        {
            TellOverLimit();
        }
        else if (opening is { Outcome: AlertOpenOutcome.Opened, Alert: { } own })
        {
            incident.FollowOwn(own, nowMs);
        }
        else if (opening.Alert is { } others)
        {
            incident.Follow(others);
            await KeepAsync(incident, nowMs, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notes that it goes on, at once where it got worse, and else now and then.</summary>
    private async Task KeepAsync(Incident incident, long nowMs, CancellationToken cancellationToken)
    {
        var record = incident.Record!;
        var isStale = incident.UnjudgedMs >= _options.StaleAfter.TotalMilliseconds
            || (nowMs - record.LastSeenAtMs > DayMs && incident.UnjudgedMs >= LeastWatchMs);
        if (isStale)
        {
            await EndAsync(incident, new AlertEnd(nowMs, AlertResolution.Stale, record.LastSeenAtMs), nowMs, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (incident.GravestAt(nowMs) is not { } reading)
        {
            return;
        }

        if (reading.Severity <= record.Severity && nowMs - incident.WroteMs is >= 0 and < SeeEveryMs)
        {
            return;
        }

        // What others wrote is seen before it is written over.
        if (_lookedMs != nowMs)
        {
            await LookAsync(nowMs, cancellationToken).ConfigureAwait(false);
        }

        if (await _store.SeeAsync(record.Id, IncidentRecords.Sighting(reading, nowMs), cancellationToken).ConfigureAwait(false) is { } seen)
        {
            incident.FollowOwn(seen, nowMs);
        }
        else
        {
            incident.Close();
        }
    }

    /// <summary>Whoever alone sees it ends it at once; where others do, too, all wait until nobody has seen it for a while, which they were watching.</summary>
    private static long UnseenSince(Incident incident, long nowMs)
    {
        if (incident.WroteMs is not null && !(incident.OthersSawMs is { } others && Math.Abs(nowMs - others) < OthersPatienceMs))
        {
            return incident.Record!.LastSeenAtMs;
        }

        return incident.JudgedSinceMs <= nowMs - OthersPatienceMs ? nowMs - OthersPatienceMs : long.MinValue;
    }

    private async Task EndAsync(Incident incident, AlertEnd end, long nowMs, CancellationToken cancellationToken)
    {
        end = end with { IsLeftToTell = !_desk.TellsEnd(incident.Record!, nowMs) };
        if (await _store.ResolveAsync(incident.Record!.Id, end, cancellationToken).ConfigureAwait(false) is { } ended)
        {
            incident.Close();
            _desk.TellEnd(ended, nowMs);
        }
        else
        {
            // Somebody else ended it, or has seen it bad of late: the store knows which.
            _lookedMs = null;
        }
    }

    private void TellOverLimit()
    {
        OverLimitCount++;
        if (!_isOverLimit)
        {
            _isOverLimit = true;
            _options.Report?.Invoke(FormattableString.Invariant($"{_options.MaxActive} alerts are open, which is the most there may be; further ones begin when some of them have ended."));
        }
    }

    private Incident IncidentOf(string key)
    {
        if (!_incidents.TryGetValue(key, out var incident))
        {
            _incidents.Add(key, incident = new Incident());
        }

        return incident;
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a store throws must not reach the application.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            // Its words may be private; a store of ours tells by itself what is wrong with it.
            var kind = e.GetType().Name;
            if (_toldProblems.Count < 100 && _toldProblems.Add(kind))
            {
                _options.Report?.Invoke($"Alerts cannot be kept ({kind}); what is bad then is kept as soon as the store can be used.");
            }
        }
    }
}
