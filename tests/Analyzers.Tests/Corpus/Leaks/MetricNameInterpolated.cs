// verdict: leak FUT108
// The plug-in's name, which its author or user gave, stands in the name.
public class PluginHost
{
    public void Called(string plugin) => Metrics.Counter($"plugin.{plugin}.calls").Add(1);
}
