// verdict: leak
// A C# 14 extension method takes the immutable array by reference and replaces it.
using System.Collections.Immutable;

public static class ArrayExtensions
{
    extension(ref ImmutableArray<string> array)
    {
        public void Put(string text) => array = [text];
    }
}

public class A
{
    public void Run(string text)
    {
        ImmutableArray<string> known = ["note"];
        known.Put(text);
        Sink.Ran(known[0]);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
