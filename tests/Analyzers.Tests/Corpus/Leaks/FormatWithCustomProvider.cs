// verdict: leak
// A provider of one's own may answer anything, even for an enum.
public class Loud(string who) : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? type) => this;

    public string Format(string? format, object? arg, IFormatProvider? provider) => who;
}

public class Greeter
{
    public void Greet(string user, DayOfWeek day) => Greeted(string.Format(new Loud(user), "{0}", day));

    [Counted("greeter.greeted")]
    private void Greeted([Label, LabelValues("Monday", "Friday")] string day)
    {
    }
}
