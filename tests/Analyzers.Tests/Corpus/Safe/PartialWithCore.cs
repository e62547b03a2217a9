// verdict: safe
// A method that records itself, with an enum label.
public enum Scope
{
    All,
    Open,
}

public partial class Finder
{
    [Timed("finder.find")]
    public partial int Find([Label] Scope scope, string text);

    private int FindCore(Scope scope, string text) => scope == Scope.All ? text.Length : 0;
}
