using System.ComponentModel;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Tells how a call ended; of an exception nothing but that is kept. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Outcome
{
    /// <summary>Notes how an exception ends a call. Made for an exception filter, which looks on while the exception passes untouched.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="status">Becomes cancelled or failed.</param>
    /// <returns>Always <see langword="false"/>: the exception is not to be caught.</returns>
    public static bool Note(Exception exception, ref OperationStatus status)
    {
        status = exception is OperationCanceledException ? OperationStatus.Cancelled : OperationStatus.Failed;
        return false;
    }

    internal static OperationStatus Of(Task completed) => Of(completed.IsCompletedSuccessfully, completed.IsCanceled);

    /// <summary>How a task ended that has completed.</summary>
    internal static OperationStatus Of(bool isSuccessful, bool isCanceled) =>
        isSuccessful ? OperationStatus.Succeeded : isCanceled ? OperationStatus.Cancelled : OperationStatus.Failed;
}
