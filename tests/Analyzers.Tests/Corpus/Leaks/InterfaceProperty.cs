// verdict: leak
// The name of a plug-in, which strangers implement.
public interface IPlugin
{
    string Name { get; }

    void Run();
}

public class Host
{
    public void Run(IPlugin plugin)
    {
        Ran(plugin.Name);
        plugin.Run();
    }

    [Timed("host.run")]
    private void Ran([Label, LabelValues("git", "mail")] string plugin)
    {
    }
}
