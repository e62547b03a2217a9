// verdict: leak
// A tuple carries name and size through a method.
public class Sizer
{
    private static (string Name, long Size) Measure(string path) => (Path.GetFileNameWithoutExtension(path), new FileInfo(path).Length);

    public void Add(string path)
    {
        var (name, size) = Measure(path);
        Measured(name, size);
    }

    [Histogram("sizer.size")]
    private void Measured([Label, LabelValues("index", "data")] string name, [Value] long size)
    {
    }
}
