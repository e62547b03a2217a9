// verdict: leak
// The enum is closed, what stands beside it is not.
public enum Level { Info, Warn }

public class Logger
{
    public void Log(Level level, string source) => Logged($"{level}:{source}");

    [Counted("logger.logged")]
    private void Logged([Label, LabelValues("Info:core", "Warn:core")] string where)
    {
    }
}
