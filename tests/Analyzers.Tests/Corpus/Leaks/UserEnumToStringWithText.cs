// verdict: leak
// A class named like an enum has a ToString of its own.
public sealed class Color(string name)
{
    public static readonly Color Red = new("red");

    public override string ToString() => name;
}

public class Painter
{
    public void Paint(Color color) => Painted(color.ToString());

    [Counted("painter.painted")]
    private void Painted([Label, LabelValues("red")] string color)
    {
    }
}
