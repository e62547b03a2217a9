// verdict: leak
// Metrics.Counter becomes a delegate that takes any name.
public class A
{
    private static readonly Func<string, DynamicCounter> Counter = Metrics.Counter;

    public void Run(string text) => Counter(text).Add(1);
}
