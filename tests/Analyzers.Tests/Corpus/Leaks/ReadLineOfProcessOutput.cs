// verdict: leak
// What another program prints.
using System.Diagnostics;

public class GitVersion
{
    public void Read(Process git) => Found(git.StandardOutput.ReadLine() ?? "none");

    [Counted("git.found")]
    private void Found([Label, LabelValues("none", "2.40")] string version)
    {
    }
}
