// verdict: leak
// A restricted method is implemented by a delegate's result.
public class A(Func<string> source)
{
    [LabelValues("note")]
    public string Kind => source();

    [Counted("a.ran")]
    public static void Ran([Label(nameof(Kind))] A a)
    {
    }
}
