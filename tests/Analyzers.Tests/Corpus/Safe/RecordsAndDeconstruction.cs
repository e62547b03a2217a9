// verdict: safe
// A record of an enum and a title is taken apart.
public enum Mood
{
    Calm,
    Busy,
}

public record Entry(Mood Mood, string Title)
{
    public Entry Retitled(string title) => this with { Title = title };
}

public class Diary
{
    public void Write(Entry entry)
    {
        var (mood, title) = entry;
        Console.WriteLine(title);
        Wrote(mood);
    }

    [Counted("diary.wrote")]
    private void Wrote([Label] Mood mood)
    {
    }
}
