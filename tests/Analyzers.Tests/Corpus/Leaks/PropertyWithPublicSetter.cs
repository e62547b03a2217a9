// verdict: leak
// Anybody may set the property that looks constant.
public class Options
{
    public string Profile { get; set; } = "default";
}

public class Engine(Options options)
{
    public void Run() => Ran(options.Profile);

    [Timed("engine.run")]
    private void Ran([Label, LabelValues("default", "fast")] string profile)
    {
    }
}
