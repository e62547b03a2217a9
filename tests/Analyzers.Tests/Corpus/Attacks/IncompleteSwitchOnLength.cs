// verdict: leak
// A switch over the length returns the text in a when arm.
public class A
{
    private static string KindOf(string text)
    {
        switch (text.Length)
        {
            case 0:
                return "empty";
            case var n when n < 20:
                return text;
            default:
                return "long";
        }
    }

    public void Run(string text) => Ran(KindOf(text));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("empty", "long")] string kind)
    {
    }
}
