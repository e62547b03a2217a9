// verdict: safe
// A captured local holds a constant on every way.
public class Actions
{
    public Action Prepare(bool quick, string path)
    {
        var speed = quick ? "quick" : "full";
        return () =>
        {
            File.Delete(path);
            Cleaned(speed);
        };
    }

    [Counted("actions.cleaned")]
    private void Cleaned([Label, LabelValues("quick", "full")] string speed)
    {
    }
}
