// verdict: leak FUT104
// What is typed at the prompt.
public class Prompt
{
    public void Loop()
    {
        while (Console.ReadLine() is { } line)
        {
            Entered(line);
        }
    }

    [Counted("prompt.entered")]
    private void Entered([Label, LabelValues("quit", "help")] string command)
    {
    }
}
