using System.Runtime.InteropServices;
using Futurnal.Instrumentation.Flushing;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>Flushes when the process ends without having disposed telemetry.</summary>
/// <remarks>
/// Signals are observed, not handled: what they do to the process stays as it is. A flush may take at most
/// <see cref="Patience"/>, so that a sink that hangs cannot keep the process alive.
/// </remarks>
internal sealed class ExitFlush : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Flusher _flusher;
    private readonly Action<string> _notice;
    private readonly PosixSignalRegistration[] _signals;

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
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            // On a thread of its own: a sink may need the thread pool, and this thread is the one that ends the process.
            if (!Task.Run(() => _flusher.FlushAsync(patience.Token).AsTask(), CancellationToken.None).Wait(Patience))
            {
                TellLoss();
            }
        }
        catch (AggregateException)
        {
            // The flusher has told of its faults; here only the time can have run out.
            TellLoss();
        }
    }

    private void TellLoss() =>
        _notice($"Telemetry could not be kept within {Patience.TotalSeconds:0} s of the end; what was recorded since the last flush is lost.");
}
