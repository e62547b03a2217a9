// verdict: safe
// A struct with a bool that is the label.
public readonly struct Page
{
    public Page(string address, bool isSecure)
    {
        Address = address;
        IsSecure = isSecure;
    }

    public string Address { get; }

    public bool IsSecure { get; }
}

public class Visits
{
    [Counted("visits.made")]
    public void Visit([Label(nameof(Page.IsSecure))] Page page) => Console.WriteLine(page.Address);
}
