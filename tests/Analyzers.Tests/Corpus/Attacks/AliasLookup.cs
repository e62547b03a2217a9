// verdict: leak
// Reflection lists fields by a method group.
using System.Reflection;

public sealed class Job
{
    private string _kind = "note";

    public void Run() => Sink.Ran(_kind);
}

public static class Opener
{
    public static void Set(Job job, string text)
    {
        Type type = typeof(Job);
        type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance)[0].SetValue(job, text);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
