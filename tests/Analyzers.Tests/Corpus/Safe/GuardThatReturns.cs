// verdict: safe
// What is not one of the values has left the method.
public class Levels
{
    public void Log(string level, string message)
    {
        if (level != "info" && level != "warn")
        {
            return;
        }

        Logged(level);
    }

    [Counted("levels.logged")]
    private void Logged([Label, LabelValues("info", "warn")] string level)
    {
    }
}
