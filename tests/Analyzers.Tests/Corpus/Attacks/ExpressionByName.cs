// verdict: leak
// An expression tree finds the method by its name.
using System.Linq.Expressions;

public class A
{
    public void Run(string text) => Expression.Lambda<Action>(Expression.Call(typeof(Sink), "Report", null, Expression.Constant(text))).Compile()();
}

public static class Sink
{
    public static void Report([LabelValues("note")] string kind) => Ran(kind);

    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
