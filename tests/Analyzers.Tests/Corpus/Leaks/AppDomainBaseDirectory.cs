// verdict: leak FUT103
// Where the program is installed.
public class InstallReport
{
    public void Report()
    {
        var place = AppContext.BaseDirectory;
        Installed(place);
    }

    [Counted("install.reports")]
    private void Installed([Label, LabelValues("portable", "system")] string kind)
    {
    }
}
