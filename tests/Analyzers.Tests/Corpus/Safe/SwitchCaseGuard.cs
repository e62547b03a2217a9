// verdict: safe
// In a case of constants the text is one of them.
public class Verbs
{
    public void Run(string verb)
    {
        switch (verb)
        {
            case "build":
            case "test":
                Ran(verb);
                break;
            default:
                Ran("other");
                break;
        }
    }

    [Timed("verbs.run")]
    private void Ran([Label, LabelValues("build", "test")] string verb)
    {
    }
}
