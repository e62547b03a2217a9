// verdict: leak
// An operator of one's own makes a text of two constants and a field.
public sealed class Kinds(string user)
{
    public static string operator +(Kinds kinds, string constant) => kinds.User;

    private string User => user;
}

public class A
{
    public void Run(Kinds kinds) => Ran(kinds + "note");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
