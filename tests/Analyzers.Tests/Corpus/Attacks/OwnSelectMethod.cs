// verdict: leak
// A query over constants calls a Select of one's own that gives something else.
public sealed class Trick
{
    public string Select(Func<string, string> selector) => Environment.MachineName;
}

public class A
{
    public void Run(Trick trick) => Ran(from x in trick select "note");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
