// verdict: safe
// Bools made of text tell a bit and no more.
public class Passwords
{
    public bool Check(string password)
    {
        var isLong = password.Length >= 12;
        Checked(isLong, password.Any(char.IsDigit));
        return isLong;
    }

    [Counted("passwords.checked")]
    private void Checked([Label] bool isLong, [Label] bool hasDigit)
    {
    }
}
