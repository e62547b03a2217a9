// verdict: leak
// An extension property of a tuple by reference is set.
public static class PairExtensions
{
    extension(ref (string Kind, int Count) pair)
    {
        public string First
        {
            set => pair.Kind = value;
        }
    }
}

public class A
{
    public void Run(string text)
    {
        (string Kind, int Count) pair = ("note", 1);
        pair.First = text;
        Sink.Ran(pair.Kind);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
