using System.Diagnostics;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Has something done where a task completes: on that thread, before what completes it goes on.</summary>
[StackTraceHidden]
internal static class TaskEnd
{
    /// <summary>
    /// Gets a value indicating whether the caller works in a context of its own. A task that is begun in one mostly completes
    /// there too, and an awaiter would leave it for another thread: who waits would go on later than without.
    /// </summary>
    public static bool IsInContext => SynchronizationContext.Current is not null || TaskScheduler.Current != TaskScheduler.Default;

    public static void Tell(Task task, Action action)
    {
        if (!IsInContext)
        {
            task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(action);
            return;
        }

        // Costs two objects more than an awaiter, but runs wherever the task completes.
        task.ContinueWith(static (_, told) => ((Action)told!)(), action, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
