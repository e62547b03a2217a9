// verdict: safe
// Two guards one after the other, each for its own variable.
public class Pairs
{
    private static readonly HashSet<string> Froms = new(StringComparer.Ordinal) { "web", "app" };

    public void Move(string from, string to)
    {
        var source = Froms.Contains(from) ? from : "other";
        var target = to == "disk" || to == "cloud" ? to : "other";
        Moved(source, target);
    }

    [Counted("pairs.moved")]
    private void Moved([Label, LabelValues("web", "app")] string source, [Label, LabelValues("disk", "cloud")] string target)
    {
    }
}
