// verdict: leak FUT108
// The name is put together in a local before.
public class Sizes
{
    public void Record(FileInfo file)
    {
        var name = string.Join('.', "size", file.Directory!.Name);
        var histogram = Metrics.Histogram(name);
        histogram.Record(file.Length);
    }
}
