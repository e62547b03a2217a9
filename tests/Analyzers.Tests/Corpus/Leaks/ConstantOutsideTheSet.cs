// verdict: leak
// A constant that was never declared.
public class Mode
{
    public void Toggle() => Toggled("dark-blue");

    [Counted("mode.toggled")]
    private void Toggled([Label, LabelValues("light", "dark")] string mode)
    {
    }
}
