// verdict: safe
// A local is null or a constant, and then a constant.
public class Filters
{
    public void Apply(int count)
    {
        string? kind = null;
        if (count > 10)
        {
            kind = "many";
        }

        kind ??= "few";
        Applied(kind);
    }

    [Counted("filters.applied")]
    private void Applied([Label, LabelValues("many", "few")] string kind)
    {
    }
}
