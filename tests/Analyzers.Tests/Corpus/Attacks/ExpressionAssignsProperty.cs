// verdict: leak
// An expression tree assigns the restricted property.
using System.Linq.Expressions;

public sealed class Source
{
    [LabelValues("note")]
    public string Kind { get; set; } = "note";
}

public class A
{
    public void Run(Source source, string text)
    {
        Expression.Lambda<Action>(Expression.Assign(Expression.Property(Expression.Constant(source), "Kind"), Expression.Constant(text))).Compile()();
        Sink.Ran(source.Kind);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
