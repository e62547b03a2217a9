// verdict: safe
// A constant is handed from local to local.
public class Copies
{
    public void Run(bool quick)
    {
        const string fast = "fast";
        var first = quick ? fast : "slow";
        var second = first;
        string? third = second;
        Ran(third);
    }

    [Counted("copies.ran")]
    private void Ran([Label, LabelValues("fast", "slow")] string? speed)
    {
    }
}
