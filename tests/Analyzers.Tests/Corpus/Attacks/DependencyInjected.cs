// verdict: leak
// The container sets a property that is marked for it.
[AttributeUsage(AttributeTargets.Property)]
public sealed class InjectAttribute : Attribute;

public sealed class Page
{
    [Inject]
    private string Kind { get; set; } = "note";

    public void Run() => Sink.Ran(Kind);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
