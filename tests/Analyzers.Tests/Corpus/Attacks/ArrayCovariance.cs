// verdict: leak
// The array of constants is written to as an array of objects.
public class A
{
    public void Run(object text)
    {
        string[] kinds = ["note", "file"];
        object[] objects = kinds;
        objects[0] = text;
        foreach (var kind in kinds)
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
