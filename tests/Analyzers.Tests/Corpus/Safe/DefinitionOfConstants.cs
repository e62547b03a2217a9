// verdict: safe
// A definition in a static field.
public static class Definitions
{
    private const string Unit = "{page}";

    public static readonly MetricDefinition Pages = new(
        "printer.pages", MetricType.Counter, MetricCategory.Application, Unit, "Pages that were printed.", ["duplex", "color"], "App");

    public static void Print(int pages, bool duplex, bool color) => Metrics.Counter(Pages).Add(pages, ("duplex", duplex), ("color", color));
}
