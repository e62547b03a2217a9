// verdict: safe
// A metric's name is one of two constants.
public class Sizes
{
    public void Record(FileInfo file)
    {
        var histogram = Metrics.Histogram(file.Length > 1_000_000 ? "files.large" : "files.small");
        histogram.Record(file.Length);
    }
}
