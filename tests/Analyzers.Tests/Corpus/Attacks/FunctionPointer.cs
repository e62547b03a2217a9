// verdict: leak
// A function pointer to the restricted helper takes any text.
public unsafe class A
{
    private static void Forward([LabelValues("note")] string kind) => Ran(kind);

    public static void Run(string text)
    {
        delegate*<string, void> forward = &Forward;
        forward(text);
    }

    [Counted("a.ran")]
    private static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
