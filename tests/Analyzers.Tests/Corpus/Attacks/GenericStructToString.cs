// verdict: leak
// A type parameter's ToString is the argument's.
public class A
{
    private static string Text<T>(T value)
        where T : struct => value.ToString() ?? "note";

    public void Run(Guid user) => Ran(Text(user));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
