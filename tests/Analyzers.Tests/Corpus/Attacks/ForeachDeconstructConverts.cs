// verdict: leak
// A foreach that deconstructs converts the text to a type with a restricted conversion.
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
    public void Run(List<(string, int)> items)
    {
        foreach ((Kind kind, int count) in items)
        {
            Console.WriteLine(count);
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
