// verdict: safe
// The local is called path and holds one of two words.
public class Planner
{
    public void Plan(int size)
    {
        var path = size < 100 ? "fast" : "slow";
        Planned(path);
    }

    [Counted("planner.planned")]
    private void Planned([Label, LabelValues("fast", "slow")] string path)
    {
    }
}
