// verdict: leak
// The label's values stand on the interface; its caller hands it an account's name.
[GenerateDecorator]
public interface IAccounts
{
    [Timed("accounts.load")]
    Task LoadAsync([Label, LabelValues("local", "remote")] string source);
}

public class Login(IAccounts accounts)
{
    public Task RunAsync(string user) => accounts.LoadAsync(user);
}
