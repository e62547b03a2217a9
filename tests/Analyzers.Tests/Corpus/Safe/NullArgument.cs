// verdict: safe
// Null is recorded as other.
public class Optional
{
    public void Run(string? note)
    {
        Console.WriteLine(note);
        Ran(null);
        Ran("manual");
    }

    [Counted("optional.ran")]
    private void Ran([Label, LabelValues("manual", "timer")] string? trigger)
    {
    }
}
