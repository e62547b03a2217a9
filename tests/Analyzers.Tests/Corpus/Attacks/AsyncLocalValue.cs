// verdict: leak
// The text flows beside the calls in an AsyncLocal.
public static class Ambient
{
    public static readonly AsyncLocal<string> User = new();
}

public class A
{
    public void Enter(string user) => Ambient.User.Value = user;

    public void Run() => Ran(Ambient.User.Value ?? "note");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
