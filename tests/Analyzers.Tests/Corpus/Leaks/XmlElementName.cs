// verdict: leak
// The name of an element is the author's choice.
using System.Xml.Linq;

public class FeedReader
{
    public void Read(XDocument feed)
    {
        Parsed(feed.Root!.Name.LocalName);
    }

    [Timed("feed.parse")]
    private void Parsed([Label, LabelValues("rss", "feed")] string dialect)
    {
    }
}
