using System.Diagnostics;
using System.Runtime.InteropServices;
using Futurnal.Instrumentation.Flushing;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>Flushes when the process ends without having disposed telemetry.</summary>
/// <remarks>
/// Signals are observed, not handled: what they do to the process stays as it is. The events of one end, a signal and the exit
/// that it causes, wait for <see cref="Patience"/> together, so that a sink that hangs cannot keep the process alive. The other
/// sinks get their part at once.
/// </remarks>
internal sealed class ExitFlush : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // For what was recorded while an earlier event of the same end ran out of patience.
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(0.5);

    // An end may be called off, as by an application that takes Ctrl+C as a key; the next one has a patience of its own.
    private static readonly TimeSpan OneEnd = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Flusher _flusher;
    private readonly Action<string> _notice;
    private readonly PosixSignalRegistration[] _signals;
    private long? _began;
    private bool _isTold;

    public ExitFlush(Flusher flusher, Action<string> notice)
    {
        _flusher = flusher;
        _notice = notice;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        AppDomain.CurrentDomain.UnhandledException += OnExit;
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        _signals = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, _ => Flush()))];
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnExit;
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }

    private void OnExit(object? sender, EventArgs e) => Flush();

    private void Flush()
    {
        using var patience = new CancellationTokenSource(RemainingPatience());
        try
        {
            // On a thread of its own: a sink may need the thread pool, and this thread is the one that ends the process.
            Task.Run(() => _flusher.FlushAsync(patience.Token).AsTask(), CancellationToken.None).Wait(patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or AggregateException)
        {
            // The flusher has told of its faults; here only the time can have run out.
            TellLoss();
        }
    }

    private TimeSpan RemainingPatience()
    {
        lock (_gate)
        {
            if (_began is not { } began || Stopwatch.GetElapsedTime(began) > OneEnd)
            {
                began = Stopwatch.GetTimestamp();
                (_began, _isTold) = (began, false);
            }

            var remaining = Patience - Stopwatch.GetElapsedTime(began);
            return remaining > LeastPatience ? remaining : LeastPatience;
        }
    }

    private void TellLoss()
    {
        lock (_gate)
        {
            if (_isTold)
            {
                return;
            }

            _isTold = true;
        }

        _notice($"Not all sinks of telemetry have answered within {Patience.TotalSeconds:0} s of the end; what those are owed that have not is lost.");
    }
}
