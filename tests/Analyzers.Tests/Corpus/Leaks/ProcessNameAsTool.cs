// verdict: leak FUT103
// Which programs run on somebody's machine is nobody's business.
using System.Diagnostics;

public class ToolRunner
{
    public void Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        Ran(process.ProcessName);
    }

    [Timed("tools.run")]
    private void Ran([Label, LabelValues("git", "pandoc")] string tool)
    {
    }
}
