// verdict: leak
// The key, not the value, is the text.
public class Tags
{
    public void Tag(string tag) => Metrics.Counter("tags.used").Add(1, (tag, true));
}
