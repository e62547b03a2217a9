// verdict: leak
// A type argument decides by a static abstract member.
public interface INamed
{
    static abstract string Name { get; }
}

public sealed class Account : INamed
{
    public static string Name => Environment.UserName;
}

public class A
{
    public void Run<T>()
        where T : INamed => Ran(T.Name);

    public void Go() => Run<Account>();

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
