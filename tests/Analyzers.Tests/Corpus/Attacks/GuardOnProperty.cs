// verdict: leak
// A property is asked twice and may answer twice.
public interface ISource
{
    string Kind { get; }
}

public class A
{
    public void Run(ISource source)
    {
        if (source.Kind is "note")
        {
            Ran(source.Kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
