// verdict: safe
// The length of a text is measured, the text is not.
public class Prompts
{
    [Histogram("prompts.length")]
    private void Sent([Value] int characters, [Label] bool streamed)
    {
    }

    public void Send(string prompt, bool streamed) => Sent(prompt.Length, streamed);
}
