// verdict: leak
// goto case enters the constant's section with another text.
public class A
{
    public void Run(string text)
    {
        switch (text)
        {
            case "note":
                Ran(text);
                break;
            case "file":
                break;
            default:
                goto case "note";
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
