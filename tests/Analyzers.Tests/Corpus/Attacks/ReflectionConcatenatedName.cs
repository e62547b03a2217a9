// verdict: leak
// Reflection finds the field by a name that is put together.
using System.Reflection;

public sealed class Job
{
    private string _kind = "note";

    public void Run() => Sink.Ran(_kind);
}

public static class Opener
{
    private const string Name = "ki" + "nd";

    public static void Set(Job job, string text) => typeof(Job).GetField("_" + Name, BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(job, text);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
