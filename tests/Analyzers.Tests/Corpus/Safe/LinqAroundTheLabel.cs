// verdict: safe
// Queries over documents beside a label that is an enum.
public enum Size
{
    Few,
    Many,
}

public class Report
{
    public void Print(IEnumerable<string> documents)
    {
        var titles = documents.Select(d => Path.GetFileNameWithoutExtension(d)).OrderBy(t => t).ToList();
        Console.WriteLine(string.Join('\n', titles));
        Printed(titles.Count > 10 ? Size.Many : Size.Few);
    }

    [Counted("report.printed")]
    private void Printed([Label] Size size)
    {
    }
}
