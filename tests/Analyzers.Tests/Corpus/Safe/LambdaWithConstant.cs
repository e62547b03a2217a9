// verdict: safe
// A lambda calls the method with a constant.
public class Timers
{
    public Timer Start(string name) => new(_ => Ticked("timer"), name, 0, 1000);

    public Task RunAsync() => Task.Run(() => Ticked("manual"));

    [Counted("timers.ticked")]
    private void Ticked([Label, LabelValues("timer", "manual")] string by)
    {
    }
}
