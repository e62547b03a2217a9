// verdict: safe
// The name of an enum's member is one of the declared values.
public enum Color
{
    Red,
    Green,
}

public class Painter
{
    public void Paint(Color color) => Painted(color.ToString());

    [Counted("painter.painted")]
    private void Painted([Label, LabelValues("Red", "Green")] string color)
    {
    }
}
