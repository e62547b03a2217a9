// verdict: leak
// Reflection over GetType lists fields.
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
        foreach (var field in job.GetType().GetRuntimeFields())
        {
            field.SetValue(job, text);
        }
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
