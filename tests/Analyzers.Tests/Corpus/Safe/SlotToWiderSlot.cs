// verdict: safe
// A value of a smaller set goes into a slot with a greater one.
public class Steps
{
    [Timed("steps.outer")]
    public void Outer([Label, LabelValues("scan", "parse")] string step) => Inner(step);

    [Timed("steps.inner")]
    private void Inner([Label, LabelValues("scan", "parse", "store")] string step)
    {
    }

    public void Run()
    {
        Outer("scan");
        Outer("parse");
        Inner("store");
    }
}
