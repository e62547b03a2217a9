// verdict: leak
// The setter of a restricted extension property is called by its method.
public sealed class Source
{
    [LabelValues("note")]
    public string Kind { get; set; } = "note";
}

public static class SourceExtensions
{
    extension(Source source)
    {
        [LabelValues("note")]
        public string Alias
        {
            get => source.Kind;
            set => source.Kind = value;
        }
    }
}

public class A
{
    public void Run(Source source, string text)
    {
        SourceExtensions.set_Alias(source, text);
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
