// verdict: leak
// The restricted receiver of a C# 14 extension property gets an open text.
public static class KindExtensions
{
    extension([LabelValues("note")] string kind)
    {
        public int Noted
        {
            get
            {
                Sink.Ran(kind);
                return 1;
            }
        }
    }
}

public class A
{
    public int Run(string text) => text.Noted;
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
