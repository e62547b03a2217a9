// verdict: leak
// Two references at one place: what is written to one is read from the other.
using System.Runtime.InteropServices;

[StructLayout(LayoutKind.Explicit)]
public struct Both
{
    [FieldOffset(0)]
    public string Kind;

    [FieldOffset(0)]
    public object Text;
}

public class A
{
    public void Run(string text)
    {
        var both = new Both { Kind = "note" };
        both.Text = text;
        Ran(both.Kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
