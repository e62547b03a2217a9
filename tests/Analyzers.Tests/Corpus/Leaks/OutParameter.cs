// verdict: leak
// A parser hands the scheme out.
public class Parser
{
    private static bool TrySplit(string address, out string scheme)
    {
        var end = address.IndexOf(':');
        scheme = end < 0 ? "none" : address[..end];
        return end >= 0;
    }

    public void Parse(string address)
    {
        if (TrySplit(address, out var scheme))
        {
            Parsed(scheme);
        }
    }

    [Counted("parser.parsed")]
    private void Parsed([Label, LabelValues("http", "https", "none")] string scheme)
    {
    }
}
