// verdict: leak
// A type descriptor sets the restricted property.
using System.ComponentModel;

public sealed class Source
{
    [LabelValues("note")]
    public string Kind { get; set; } = "note";
}

public class A
{
    public void Run(Source source, string text)
    {
        TypeDescriptor.GetProperties(source)["Kind"]!.SetValue(source, text);
        Sink.Ran(source.Kind);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
