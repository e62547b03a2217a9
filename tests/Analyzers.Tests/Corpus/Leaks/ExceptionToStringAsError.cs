// verdict: leak FUT110
// The whole text of an exception, stack trace and all, is the label.
public class Worker
{
    public async Task RunAsync(Func<Task> job)
    {
        try
        {
            await job();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Crashed(e.ToString());
        }
    }

    [Counted("worker.crashes")]
    private static void Crashed([Label, LabelValues("timeout", "fault")] string error)
    {
    }
}
