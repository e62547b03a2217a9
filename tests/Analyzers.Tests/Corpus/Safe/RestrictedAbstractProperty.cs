// verdict: safe
// A restricted property, with the restriction on base and override.
public abstract class Feed
{
    [LabelValues("rss", "atom")]
    public abstract string Dialect { get; }
}

public sealed class Rss : Feed
{
    [LabelValues("rss", "atom")]
    public override string Dialect => "rss";
}

public class Reader
{
    [Timed("feeds.read")]
    public void Read([Label(nameof(Feed.Dialect))] Feed feed, string address)
    {
    }
}
