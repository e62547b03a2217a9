// verdict: safe
// An init property with declared values, set by an object initialiser.
public class Source
{
    [LabelValues("web", "disk")]
    public string Origin { get; init; } = "web";

    public required Uri Address { get; init; }
}

public class Crawler
{
    [Timed("crawler.store")]
    public void Store([Label(nameof(Source.Origin))] Source source)
    {
    }

    public void Crawl(string address)
    {
        var uri = new Uri(address);
        Store(new Source { Address = uri, Origin = uri.IsFile ? "disk" : "web" });
    }
}
