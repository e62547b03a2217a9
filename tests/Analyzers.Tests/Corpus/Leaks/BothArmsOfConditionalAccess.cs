// verdict: leak
// A chain of ?. ends in a text.
public record Profile(string? Nickname);

public record Account(Profile? Profile);

public class Greeting
{
    public void Greet(Account? account) => Greeted(account?.Profile?.Nickname ?? "stranger");

    [Counted("greeting.greeted")]
    private void Greeted([Label, LabelValues("stranger", "friend")] string who)
    {
    }
}
