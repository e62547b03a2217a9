// verdict: safe
// The label is a member of a record, an enum.
public enum Connector
{
    Imap,
    Files,
}

public record Job(Connector Connector, string Target, string Owner);

public class Runner
{
    [Timed("jobs.run")]
    public Task RunAsync([Label(nameof(Job.Connector))] Job job) => Task.Delay(job.Target.Length);

    public async Task RunAllAsync(IEnumerable<Job> jobs)
    {
        foreach (var job in jobs)
        {
            Console.WriteLine($"{job.Owner} runs {job.Target}");
            await RunAsync(job);
        }
    }
}
