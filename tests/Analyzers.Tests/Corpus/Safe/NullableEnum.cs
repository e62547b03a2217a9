// verdict: safe
// A nullable enum from a result that may be missing.
public enum Verdict
{
    Spam,
    Ham,
}

public class Filter
{
    private readonly Dictionary<string, Verdict> _known = [];

    private Verdict? Recall(string sender) => _known.TryGetValue(sender, out var verdict) ? verdict : null;

    public void Receive(string sender) => Received(Recall(sender));

    [Counted("filter.received")]
    private static void Received([Label] Verdict? verdict)
    {
    }
}
