// verdict: safe
// In the branch of an if the text is one of two.
public class Modes
{
    public void Switch(string mode)
    {
        if (mode is "light" or "dark")
        {
            Switched(mode);
        }
    }

    [Counted("modes.switched")]
    private void Switched([Label, LabelValues("light", "dark")] string mode)
    {
    }
}
