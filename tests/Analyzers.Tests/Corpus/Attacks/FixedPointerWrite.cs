// verdict: leak
// A pointer into a literal changes it for everybody.
public unsafe class A
{
    public void Run(string text)
    {
        var kind = "note";
        fixed (char* p = kind)
        {
            for (var i = 0; i < 4; i++)
            {
                p[i] = text[i];
            }
        }

        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
