// verdict: leak
// The text grows word by word.
public class Breadcrumbs
{
    public void Visit(IEnumerable<string> pages)
    {
        var trail = "";
        foreach (var page in pages)
        {
            trail += page;
        }

        Visited(trail);
    }

    [Counted("pages.visited")]
    private void Visited([Label, LabelValues("start", "end")] string trail)
    {
    }
}
