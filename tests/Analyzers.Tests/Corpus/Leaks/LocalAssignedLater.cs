// verdict: leak
// The local begins as a constant and is overwritten in a branch.
public class Exports
{
    public void Export(string target, bool isCustom)
    {
        var kind = "standard";
        if (isCustom)
        {
            kind = Path.GetFileName(target);
        }

        Exported(kind);
    }

    [Counted("exports.done")]
    private void Exported([Label, LabelValues("standard", "custom")] string kind)
    {
    }
}
