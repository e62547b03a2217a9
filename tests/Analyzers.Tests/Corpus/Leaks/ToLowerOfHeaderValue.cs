// verdict: leak
// Lower case does not close a text.
public class Negotiator
{
    public void Choose(string acceptLanguage)
    {
        var primary = acceptLanguage.Split(',')[0].Trim().ToLowerInvariant();
        Chosen(primary);
    }

    [Counted("negotiator.chosen")]
    private void Chosen([Label, LabelValues("en", "de")] string language)
    {
    }
}
