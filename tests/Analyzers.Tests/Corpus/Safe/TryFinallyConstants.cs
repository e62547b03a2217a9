// verdict: safe
// A local is set to constants in try and catch.
public class A
{
    public void Run(Action work)
    {
        var kind = "other";
        try
        {
            work();
            kind = "note";
        }
        catch (IOException)
        {
            kind = "other";
        }
        finally
        {
            Sink.Ran(kind);
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
