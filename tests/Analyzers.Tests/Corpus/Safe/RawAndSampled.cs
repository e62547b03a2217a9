// verdict: safe
// Raw and sampled instruments with closed labels.
public enum Sort
{
    Name,
    Date,
}

public class Lists
{
    [Timed("lists.sort", SampleEvery = 16)]
    public void SortBy([Label] Sort sort, List<string> items) => items.Sort(StringComparer.Ordinal);

    [Counted("lists.opened", Raw = true, Description = "Lists that were opened.")]
    public void Open(string name)
    {
    }
}
