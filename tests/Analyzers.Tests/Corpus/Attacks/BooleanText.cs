// verdict: leak
// The words of a bool are parsed the other way: the text itself is handed on.
public class A
{
    public void Run(string text) => Ran(bool.TryParse(text, out _) ? text : "False");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("True", "False")] string kind)
    {
    }
}
