// verdict: leak
// The last arm of the switch gives the text itself.
public class Normalizer
{
    private static string Normalize(string extension) => extension switch
    {
        ".htm" or ".html" => "html",
        ".markdown" => "md",
        var other => other,
    };

    public void Read(string path) => ReadAs(Normalize(Path.GetExtension(path)));

    [Timed("normalizer.read")]
    private void ReadAs([Label, LabelValues("html", "md")] string format)
    {
    }
}
