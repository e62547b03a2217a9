// verdict: leak FUT103
// The whole command line of the process, with the paths in it.
public class LaunchStatistics
{
    [Counted("app.launches")]
    public void Launched([Label, LabelValues("normal", "minimized")] string mode)
    {
    }

    public void OnStart() => Launched(Environment.CommandLine);
}
