// verdict: leak
// A with expression on a base reference changes the restricted property of a derived record.
public abstract record Base
{
    public virtual string Kind { get; init; } = "note";
}

public record Derived : Base
{
    [LabelValues("note")]
    public override string Kind { get; init; } = "note";
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Derived.Kind))] Derived derived)
    {
    }

    public void Run(Derived derived, string text)
    {
        Base plain = derived;
        Ran((Derived)(plain with { Kind = text }));
    }
}
