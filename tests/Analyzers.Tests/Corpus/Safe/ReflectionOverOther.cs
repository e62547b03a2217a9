// verdict: safe
// Reflection lists the properties of a type without labels.
public sealed class Row
{
    public string Name { get; set; } = "";
}

public class A
{
    private string _kind = "note";

    public string[] Columns() => [.. typeof(Row).GetProperties().Select(p => p.Name)];

    public void Run() => Sink.Ran(_kind);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
