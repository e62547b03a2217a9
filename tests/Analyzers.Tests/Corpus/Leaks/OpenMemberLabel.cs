// verdict: leak FUT101
// A member without values of its own is named as the label.
public class Job
{
    public string Connector { get; set; } = "";
}

public class Runner
{
    [Timed("jobs.run")]
    public void Run([Label(nameof(Job.Connector))] Job job)
    {
    }
}
