// verdict: leak FUT108
// A definition that is registered by hand has the document's title in it.
using Futurnal.Instrumentation.Registry;

public class TitleMetrics
{
    public void Register(string title)
    {
        var description = "Views of " + title;
        MetricRegistry.Shared.Register(new MetricDefinition("views.total", MetricType.Counter, MetricCategory.Application, "1", description, [], "App"));
    }
}
