using Futurnal.Instrumentation;

namespace ExitProbe;

/// <summary>A sink that never answers.</summary>
/// <param name="isBlocking">Whether it holds the thread that calls it, too.</param>
internal sealed class HangingSink(bool isBlocking) : IMetricSink
{
    public async ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        if (isBlocking)
        {
            Thread.Sleep(Timeout.Infinite);
        }

        await Task.Delay(Timeout.Infinite, CancellationToken.None);
    }
}
