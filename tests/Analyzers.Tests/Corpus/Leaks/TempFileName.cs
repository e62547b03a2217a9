// verdict: leak FUT103
// A temporary file's name lies below the user's profile.
public class Scratch
{
    public string Create()
    {
        var name = Path.GetTempFileName();
        Created(name);
        return name;
    }

    [Counted("scratch.created")]
    private void Created([Label, LabelValues("small", "large")] string size)
    {
    }
}
