// verdict: leak
// Two methods call each other; the text is returned by the second turn.
public class A
{
    private static string Even(string text, int n) => n == 0 ? "note" : Odd(text, n - 1);

    private static string Odd(string text, int n) => n == 0 ? text : Even(text, n - 1);

    public void Run(string text) => Ran(Even(text, 3));

    public void Again(string text) => Ran(Odd(text, 2));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
