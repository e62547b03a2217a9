// verdict: leak
// A property with declared values is given the text of a header.
public class Source
{
    [LabelValues("web", "disk")]
    public string Origin { get; set; } = "web";
}

public class Crawler
{
    public Source Make(HttpResponseMessage response) => new() { Origin = response.Content.Headers.ContentType?.MediaType ?? "web" };

    [Timed("crawler.store")]
    public void Store([Label(nameof(Source.Origin))] Source source)
    {
    }
}
