// verdict: safe
// The key of a group is an enum.
public enum Bucket
{
    Small,
    Large,
}

public class Census
{
    public void Count(string folder)
    {
        var groups = new DirectoryInfo(folder).GetFiles().GroupBy(f => f.Length > 1_000_000 ? Bucket.Large : Bucket.Small);
        foreach (var group in groups)
        {
            Counted(group.Key, group.Count());
        }
    }

    [Histogram("census.files")]
    private void Counted([Label] Bucket bucket, [Value] int files)
    {
    }
}
