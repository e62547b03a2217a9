// verdict: leak
// A with expression changes the restricted property.
public record Job([property: LabelValues("full", "delta")] string Mode);

public class Scheduler
{
    private static readonly Job Template = new("full");

    [Timed("scheduler.run")]
    public void Run([Label(nameof(Job.Mode))] Job job)
    {
    }

    public void Start(string requested) => Run(Template with { Mode = requested });
}
