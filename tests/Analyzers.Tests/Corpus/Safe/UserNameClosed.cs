// verdict: safe
// What is called userName is one of two words.
public class Login
{
    public void Begin(bool isGuest)
    {
        var userName = isGuest ? "guest" : "member";
        Began(userName);
    }

    [Counted("login.began")]
    private void Began([Label, LabelValues("guest", "member")] string userName)
    {
    }
}
