// verdict: leak
// A dynamic value is bound at run time.
public class A
{
    public void Run(dynamic message) => Ran((string)message.Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
