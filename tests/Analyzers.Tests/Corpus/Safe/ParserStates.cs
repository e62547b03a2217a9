// verdict: safe
// A parser's states are constants in a local that a loop changes.
public class Parser
{
    public void Parse(string text)
    {
        var state = "start";
        foreach (var c in text)
        {
            state = c switch
            {
                '"' => state == "quoted" ? "plain" : "quoted",
                _ => state == "start" ? "plain" : state,
            };
        }

        Ended(state);
    }

    [Counted("parser.ended")]
    private void Ended([Label, LabelValues("start", "plain", "quoted")] string state)
    {
    }
}
