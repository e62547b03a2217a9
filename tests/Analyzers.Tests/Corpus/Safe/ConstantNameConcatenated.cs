// verdict: safe
// Constants put together are a constant.
public static class Names
{
    private const string Prefix = "sync";
    private const string Runs = Prefix + ".runs";

    public static void Run(string account)
    {
        Console.WriteLine(account);
        Metrics.Counter(Runs).Add(1);
        Metrics.Gauge($"{Prefix}.last").Set(1);
    }
}
