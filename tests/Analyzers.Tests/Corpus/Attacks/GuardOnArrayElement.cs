// verdict: leak
// The element of an array is checked, and it is another by the time it is read.
public class A
{
    public void Run(string[] kinds, int i)
    {
        if (kinds[i] is "note")
        {
            i++;
            Ran(kinds[i]);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
