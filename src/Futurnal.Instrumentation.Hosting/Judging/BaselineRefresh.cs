using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>Keeps the baselines of a process's series ready, in the background. Thread-safe.</summary>
internal sealed class BaselineRefresh : IAsyncDisposable
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Next = TimeSpan.FromMinutes(10);

    private readonly CancellationTokenSource _end = new();
    private readonly Func<SqliteMetricStore?> _current;
    private readonly IAlertStore _alerts;
    private readonly BaselineOptions _options;
    private readonly TimeProvider _time;
    private readonly Action<string> _notice;
    private readonly Task _work;
    private SqliteMetricStore? _store;
    private BaselineCache? _cache;
    private bool _isTold;

    /// <summary>Initializes the refresh, and begins it.</summary>
    /// <param name="current">Gets the store; <see langword="null"/> while there is none.</param>
    /// <param name="alerts">Where incidents are kept, from which nothing is learned.</param>
    /// <param name="time">The clock; by its time zone people work and sleep.</param>
    /// <param name="notice">Is told, in a sentence, what is wrong.</param>
    public BaselineRefresh(Func<SqliteMetricStore?> current, IAlertStore alerts, TimeProvider time, Action<string> notice)
    {
        _current = current;
        _alerts = alerts;
        _options = new BaselineOptions { TimeZone = time.LocalTimeZone };
        _time = time;
        _notice = notice;
        _work = Task.Run(RunAsync);
    }

    /// <summary>Finds the baseline of a series, where there is one by now.</summary>
    public Baseline? Find(Series series) => Volatile.Read(ref _cache)?.Find(series);

    /// <summary>Ends the refresh; what was computed is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        _cache?.Dispose();
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            for (var wait = First; ; wait = Next)
            {
                await Task.Delay(wait, _time, _end.Token).ConfigureAwait(false);
                await TryRefreshAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private async Task TryRefreshAsync()
    {
        try
        {
            await RefreshAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Without baselines the application goes on, and so does the rest of telemetry.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (!_isTold)
            {
                _isTold = true;
                _notice($"What is normal could not be computed ({e.GetType().Name}); it is tried again every {Next.TotalMinutes:0} minutes, and until then nothing is watched for anomalies that was not before.");
            }
        }
    }

    private async Task RefreshAsync()
    {
        if (_current() is not { } store)
        {
            return;
        }

        if (!ReferenceEquals(store, _store))
        {
            var cache = new BaselineCache(new PacedHistory(store, _time), store, _options, _time);
            Interlocked.Exchange(ref _cache, cache)?.Dispose();
            _store = store;
        }

        var nowMs = _time.GetUtcNow().ToUnixTimeMilliseconds();
        var incidents = await KnownIncidents.ReadAsync(_alerts, _options, nowMs, _end.Token).ConfigureAwait(false);
        await _cache!.RefreshAsync(incidents.Of, _end.Token).ConfigureAwait(false);
    }
}
