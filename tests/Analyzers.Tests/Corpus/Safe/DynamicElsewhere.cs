// verdict: safe
// A dynamic object is read; the label is a constant.
public class Scripts
{
    public void Run(dynamic script)
    {
        Console.WriteLine((string)script.Name);
        script.Run();
        Ran("script");
    }

    [Counted("scripts.ran")]
    private void Ran([Label, LabelValues("script", "macro")] string kind)
    {
    }
}
