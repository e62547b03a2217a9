// verdict: safe
// Three closed labels of different kinds at once.
public enum Device
{
    Phone,
    Desktop,
}

public class Pages
{
    [Timed("pages.render")]
    public void Render([Label] Device device, [Label] bool dark, [Label, LabelValues("de", "en")] string language, string title)
    {
    }

    public void Show(string title, int width, string culture) =>
        Render(width < 600 ? Device.Phone : Device.Desktop, dark: false, culture.StartsWith("de", StringComparison.Ordinal) ? "de" : "en", title);
}
