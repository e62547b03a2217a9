// verdict: safe
// A local is given a constant on each way.
public class Sizer
{
    public void Add(FileInfo file)
    {
        string bucket;
        if (file.Length < 1_000)
        {
            bucket = "small";
        }
        else if (file.Length < 1_000_000)
        {
            bucket = "medium";
        }
        else
        {
            bucket = "large";
        }

        Added(bucket);
    }

    [Counted("sizer.added")]
    private void Added([Label, LabelValues("small", "medium", "large")] string bucket)
    {
    }
}
