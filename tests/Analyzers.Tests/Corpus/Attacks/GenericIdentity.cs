// verdict: leak
// An identity function for any type.
public static class Fn
{
    public static T Id<T>(T value) => value;

    public static TOut Cast<TOut>(object value) => (TOut)value;
}

public class A
{
    public void Run(string text) => Ran(Fn.Cast<string>(Fn.Id(text)));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
