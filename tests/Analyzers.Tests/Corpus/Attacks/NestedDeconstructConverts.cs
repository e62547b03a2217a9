// verdict: leak
// A nested deconstruction converts the text to a type with a restricted conversion.
public readonly struct Kind
{
    public static implicit operator Kind([LabelValues("note")] string text)
    {
        Sink.Ran(text);
        return default;
    }
}

public class A
{
    public void Run(((string, int), int) item)
    {
        ((Kind kind, int a), int b) = item;
        Console.WriteLine(a + b);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
