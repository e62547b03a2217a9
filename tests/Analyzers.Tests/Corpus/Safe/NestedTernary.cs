// verdict: safe
// Ternaries in a ternary, all constants.
public class Battery
{
    public void Report(double level) => Reported(level < 0.2 ? "low" : level < 0.8 ? "middle" : "full");

    [Counted("battery.reports")]
    private void Reported([Label, LabelValues("low", "middle", "full")] string level)
    {
    }
}
