// verdict: leak FUT108
// A metric for each file type, named by the file.
public class Extractors
{
    public void Extract(string path)
    {
        Metrics.Counter("extract." + Path.GetExtension(path).TrimStart('.')).Add(1);
    }
}
