// verdict: leak
// The while condition held at the top, not after the body has changed the variable.
public class A
{
    public void Run(string text, Queue<string> more)
    {
        while (text is "note" && more.Count > 0)
        {
            text = more.Dequeue();
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
