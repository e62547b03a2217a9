// verdict: safe
// A mapping stands in a class of its own.
public static class Buckets
{
    public static string OfDuration(TimeSpan time)
    {
        if (time < TimeSpan.FromSeconds(1))
        {
            return "fast";
        }

        return time < TimeSpan.FromMinutes(1) ? "normal" : "slow";
    }
}

public class Builds
{
    public void Finished(string project, TimeSpan time)
    {
        Console.WriteLine($"{project}: {time}");
        Finished(Buckets.OfDuration(time));
    }

    [Counted("builds.finished")]
    private void Finished([Label, LabelValues("fast", "normal", "slow")] string speed)
    {
    }
}
