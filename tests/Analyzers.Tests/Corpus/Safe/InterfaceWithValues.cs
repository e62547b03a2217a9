// verdict: safe
// The values stand on interface and implementation alike.
public interface IGreeter
{
    void Greet(string name, [LabelValues("formal", "casual")] string tone);
}

public class Greeter : IGreeter
{
    public void Greet(string name, [LabelValues("formal", "casual")] string tone)
    {
        Console.WriteLine(name);
        Greeted(tone);
    }

    [Counted("greeter.greeted")]
    private void Greeted([Label, LabelValues("formal", "casual")] string tone)
    {
    }
}

public class Desk(IGreeter greeter)
{
    public void Welcome(string name) => greeter.Greet(name, "formal");
}
