// verdict: safe
// A helper makes a definition of constants.
public static class Catalog
{
    private static readonly string[] Keys = ["direction"];

    public static MetricDefinition Transfer() =>
        new("net.transfer", MetricType.Counter, MetricCategory.Application, "By", "Bytes sent and received.", Keys, nameof(Catalog));

    public static void Sent(Uri to, long bytes)
    {
        Console.WriteLine(to);
        Metrics.Counter(Transfer()).Add(bytes, ("direction", true));
    }
}
