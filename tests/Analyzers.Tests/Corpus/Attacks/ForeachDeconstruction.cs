// verdict: leak
// A loop takes pairs apart.
public class A
{
    public void Run(Dictionary<string, int> counts)
    {
        foreach (var (kind, count) in counts)
        {
            if (count > 1)
            {
                Ran(kind);
            }
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
