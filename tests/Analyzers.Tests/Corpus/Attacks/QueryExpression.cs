// verdict: leak
// A query's let clause keeps a word of each line.
public class A
{
    public void Run(string[] lines)
    {
        var kinds = from line in lines
                    let words = line.Split(' ')
                    where words.Length > 1
                    group words[1] by words[0] into g
                    select g.Key;
        foreach (var kind in kinds)
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
