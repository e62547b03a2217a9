// verdict: leak
// ??= leaves what was there.
public class Locale
{
    public void Open(string? requested)
    {
        requested ??= "neutral";
        Opened(requested);
    }

    [Counted("locale.opened")]
    private void Opened([Label, LabelValues("neutral")] string locale)
    {
    }
}
