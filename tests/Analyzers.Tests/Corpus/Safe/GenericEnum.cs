// verdict: safe
// A generic method makes a label of any enum.
public static class Plugins
{
    public static void Called<TKind>(TKind kind, string plugin)
        where TKind : struct, Enum
    {
        Console.WriteLine(plugin);
        Metrics.Counter("plugins.called").Add(1, ("kind", LabelValue.Of(kind)));
    }
}

public class Use
{
    public void Run() => Plugins.Called(DayOfWeek.Monday, "calendar");
}
