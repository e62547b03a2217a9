// verdict: leak
// Reflection lists declared fields by a property.
using System.Reflection;

public sealed class Job
{
    private string _kind = "note";

    public void Run() => Sink.Ran(_kind);
}

public static class Opener
{
    public static void Set(Job job, string text) => typeof(Job).GetTypeInfo().DeclaredFields.First().SetValue(job, text);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
