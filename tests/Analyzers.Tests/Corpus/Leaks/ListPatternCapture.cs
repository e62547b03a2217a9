// verdict: leak
// A list pattern takes the second word.
public class Commands
{
    public void Run(string[] words)
    {
        if (words is ["run", var what, ..])
        {
            Started(what);
        }
    }

    [Counted("commands.started")]
    private void Started([Label, LabelValues("tests", "server")] string what)
    {
    }
}
