// verdict: safe
// A readonly field with a constant.
public class Agent
{
    private static readonly string Channel = "stable";

    public void Start() => Started(Channel);

    [Counted("agent.started")]
    private void Started([Label, LabelValues("stable", "beta")] string channel)
    {
    }
}
