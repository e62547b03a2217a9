// verdict: leak
// The instrumented method is called by reflection with a text.
using System.Reflection;

public partial class A
{
    public void Run(string text) => typeof(A).GetMethod(nameof(Ran), BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(this, [text]);

    [Counted("a.ran")]
    private partial void Ran([Label, LabelValues("note")] string kind);

    private void RanCore(string kind)
    {
    }
}
