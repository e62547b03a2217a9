// verdict: leak
// The culture of the machine, as text.
using System.Globalization;

public class Localizer
{
    public void Start() => Started(CultureInfo.CurrentUICulture.Name);

    [Counted("localizer.started")]
    private void Started([Label, LabelValues("en-US", "de-DE")] string culture)
    {
    }
}
