// verdict: leak
// The format D prints the number behind an enum, which may be cast from anything.
public enum Kind { Note, File }

public class A
{
    public void Run(int id) => Ran(((Kind)id).ToString("D"));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("Note", "File")] string kind)
    {
    }
}
