// verdict: leak
// The compiler fills in the text of the argument's source.
using System.Runtime.CompilerServices;

public class A
{
    public void Run(object value, [CallerArgumentExpression(nameof(value))] string? kind = null) => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string? kind)
    {
    }
}

public class Caller
{
    public void M(A a) => a.Run("Dr. Weber, 4 March");
}
