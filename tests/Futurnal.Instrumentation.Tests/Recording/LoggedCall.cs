using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Tests.Recording;

/// <summary>A call that writes its end into a log.</summary>
internal readonly struct LoggedCall(List<string> log) : IObservedCall, IObservedCall<int>
{
    public void Complete(OperationStatus status) => Add(status.ToString());

    public void CompleteWith(int result) => Add($"returned {result}");

    // Calls end on any thread, several at once.
    private void Add(string line)
    {
        lock (log)
        {
            log.Add(line);
        }
    }
}
