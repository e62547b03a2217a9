// verdict: safe
// Plug-ins say what kind they are by an enum; their names are hashed.
public enum PluginKind
{
    Source,
    Sink,
}

public interface IPlugin
{
    string Name { get; }

    PluginKind Kind { get; }

    void Run();
}

public class PluginHost
{
    public void Run(IPlugin plugin)
    {
        using (Metrics.Timer("plugins.run").Start(("kind", LabelValue.Of(plugin.Kind)), ("plugin", Redact.Hash(plugin.Name))))
        {
            plugin.Run();
        }
    }
}
