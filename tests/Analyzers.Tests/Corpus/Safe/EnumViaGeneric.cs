// verdict: safe
// A generic helper hands on what it is given; what comes out is an enum still.
public enum Lane
{
    Left,
    Right,
}

public static class Functional
{
    public static T Tap<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }
}

public class Lanes
{
    public void Change(string driver, bool left)
    {
        var lane = (left ? Lane.Left : Lane.Right).Tap(l => Console.WriteLine($"{driver}: {l}"));
        Changed(lane);
    }

    [Counted("lanes.changed")]
    private void Changed([Label] Lane lane)
    {
    }
}
