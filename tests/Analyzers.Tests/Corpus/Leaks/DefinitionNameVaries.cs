// verdict: leak FUT108
// A definition for each connector that the user set up.
using System.Reflection;

public class Definitions
{
    public MetricDefinition For(string connector) => new(
        "connector." + connector, MetricType.Counter, MetricCategory.Application, "1", "Calls of a connector.", ["kind"], "App");
}
