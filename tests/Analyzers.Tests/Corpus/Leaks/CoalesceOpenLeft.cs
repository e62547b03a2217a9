// verdict: leak
// The constant stands behind ?? only.
public class Theme
{
    public string? Name { get; set; }

    public void Apply() => Applied(Name ?? "default");

    [Counted("theme.applied")]
    private void Applied([Label, LabelValues("default", "dark")] string theme)
    {
    }
}
