// verdict: leak
// The kind of a queued job is a string that anyone may enqueue.
using System.Collections.Concurrent;

public class JobQueue
{
    private readonly ConcurrentQueue<(string Kind, Func<Task> Work)> _jobs = new();

    public void Enqueue(string kind, Func<Task> work) => _jobs.Enqueue((kind, work));

    public async Task DrainAsync()
    {
        while (_jobs.TryDequeue(out var job))
        {
            await RunAsync(job.Kind, job.Work);
        }
    }

    [Timed("jobs.run")]
    private static Task RunAsync([Label, LabelValues("index", "sync")] string kind, Func<Task> work) => work();
}
