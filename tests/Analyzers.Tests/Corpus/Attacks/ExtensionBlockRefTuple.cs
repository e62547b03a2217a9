// verdict: leak
// A C# 14 extension method takes the tuple by reference and writes to it.
public static class PairExtensions
{
    extension(ref (string Kind, int Count) pair)
    {
        public void Put(string text) => pair.Kind = text;
    }
}

public class A
{
    public void Run(string text)
    {
        var pair = ("note", 1);
        pair.Put(text);
        Sink.Ran(pair.Item1);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
