// verdict: safe
// An expression names a property of another type.
using System.Linq.Expressions;

public sealed record Row(string Name);

public class A
{
    private string _kind = "note";

    public Func<Row, string> Sort()
    {
        var row = Expression.Parameter(typeof(Row));
        return Expression.Lambda<Func<Row, string>>(Expression.Property(row, "Name"), row).Compile();
    }

    public void Run() => Sink.Ran(_kind);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
