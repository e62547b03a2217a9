// verdict: safe
// A local function returns constants.
public class Rater
{
    public void Rate(int stars, string comment)
    {
        Rated(Word());
        Console.WriteLine(comment);

        string Word() => stars >= 4 ? "good" : "bad";
    }

    [Counted("rater.rated")]
    private void Rated([Label, LabelValues("good", "bad")] string opinion)
    {
    }
}
