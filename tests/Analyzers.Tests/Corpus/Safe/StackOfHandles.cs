// verdict: safe
// Handles for the members of an enum are made once and kept in an array.
public enum Level
{
    Debug,
    Info,
    Error,
}

public class Log
{
    private static readonly BoundCounter[] Lines =
        [.. Enum.GetValues<Level>().Select(l => Metrics.Counter("log.lines").With(("level", LabelValue.Of(l))))];

    public void Write(Level level, string text)
    {
        Console.WriteLine(text);
        Lines[(int)level].Add(1);
    }
}
