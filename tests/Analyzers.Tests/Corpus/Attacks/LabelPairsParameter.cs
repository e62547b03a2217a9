// verdict: leak
// A wrapper takes label pairs from its callers, with any key.
public static class Wrapper
{
    public static void Count(params ReadOnlySpan<(string Key, LabelValue Value)> labels) => Metrics.Counter("a.ran").Add(1, labels);
}

public class A
{
    public void Run(string text) => Wrapper.Count((text, true));
}
