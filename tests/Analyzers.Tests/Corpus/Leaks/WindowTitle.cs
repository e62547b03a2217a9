// verdict: leak FUT103
// The title of a window holds the document's name.
using System.Diagnostics;

public class ActivityTracker
{
    public void Sample()
    {
        foreach (var process in Process.GetProcesses())
        {
            Active(process.MainWindowTitle);
        }
    }

    [Counted("activity.samples")]
    private void Active([Label, LabelValues("editor", "browser")] string window)
    {
    }
}
