// verdict: leak
// The == that guards is the type's own and says yes to everything.
public sealed class Loose(string text)
{
    public static bool operator ==(Loose left, string right) => true;

    public static bool operator !=(Loose left, string right) => false;

    public static implicit operator string(Loose loose) => loose.Text;

    private string Text => text;

    public override bool Equals(object? obj) => true;

    public override int GetHashCode() => 0;
}

public class A
{
    public void Run(Loose loose)
    {
        if (loose == "note")
        {
            Ran(loose);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
