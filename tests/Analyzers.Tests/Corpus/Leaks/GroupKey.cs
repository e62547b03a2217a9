// verdict: leak
// The key of a group is what was grouped by: the extension.
public class Census
{
    public void Count(string folder)
    {
        foreach (var group in Directory.EnumerateFiles(folder).GroupBy(f => Path.GetExtension(f)))
        {
            Counted(group.Key, group.Count());
        }
    }

    [Histogram("census.files")]
    private void Counted([Label, LabelValues(".txt", ".md")] string extension, [Value] int files)
    {
    }
}
