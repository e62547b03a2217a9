// verdict: leak FUT108
// A wrapper takes the name as a parameter from anybody.
public static class Stats
{
    public static void Increment(string name) => Metrics.Counter(name).Add(1);
}

public class Shop
{
    public void Buy(string article) => Stats.Increment("shop." + article);
}
