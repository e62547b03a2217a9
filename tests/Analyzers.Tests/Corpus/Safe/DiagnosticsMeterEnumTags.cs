// verdict: safe
// A meter of the framework with constants and an enum as tags.
using System.Diagnostics.Metrics;

public enum Level
{
    Info,
    Warn,
}

public class Log
{
    private static readonly Meter Meter = new("app.log");
    private static readonly Counter<long> Lines = Meter.CreateCounter<long>("log.lines");

    public void Write(Level level, string text)
    {
        Console.WriteLine(text);
        Lines.Add(1, new KeyValuePair<string, object?>("level", level));
        Lines.Add(1, new KeyValuePair<string, object?>("sink", "console"));
    }
}
