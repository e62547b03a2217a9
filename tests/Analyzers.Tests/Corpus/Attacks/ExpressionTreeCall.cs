// verdict: leak
// An expression tree calls the restricted helper with a text when it is compiled.
using System.Linq.Expressions;

public class A
{
    public void Run(string text)
    {
        Expression<Action<string>> call = t => Forward(t);
        call.Compile()(text);
    }

    private void Forward([LabelValues("note")] string kind) => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
