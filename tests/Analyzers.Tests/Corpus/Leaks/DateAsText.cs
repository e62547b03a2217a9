// verdict: leak
// A date is as open as any text.
public class Archive
{
    public void Store(DateTime taken) => Stored(taken.ToString("yyyy-MM"));

    [Counted("archive.stored")]
    private void Stored([Label, LabelValues("2024-01", "2024-02")] string month)
    {
    }
}
