// verdict: safe
// A bool chooses between words.
public class Switches
{
    public void Toggle(string name, bool on)
    {
        Console.WriteLine(name);
        Toggled(on ? "on" : "off");
    }

    [Counted("switches.toggled")]
    private void Toggled([Label, LabelValues("on", "off")] string to)
    {
    }
}
