// verdict: leak
// A table is indexed, after somebody sorted other texts into it.
public class A
{
    private static readonly string[] Names = ["note", "file"];

    public static void Load(string[] names) => names.AsSpan(0, 2).CopyTo(Names);

    public void Run(int kind) => Ran(Names[kind]);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
