// verdict: safe
// Every implementation states its kind as an enum.
public enum ShapeKind
{
    Circle,
    Square,
}

public abstract class Shape
{
    public abstract ShapeKind Kind { get; }
}

public sealed class Circle(string name) : Shape
{
    public override ShapeKind Kind => ShapeKind.Circle;

    public override string ToString() => name;
}

public sealed class Square : Shape
{
    public override ShapeKind Kind => ShapeKind.Square;
}

public class Canvas
{
    public void Draw(Shape shape)
    {
        Console.WriteLine(shape);
        Drawn(shape.Kind);
    }

    [Counted("canvas.drawn")]
    private void Drawn([Label] ShapeKind kind)
    {
    }
}
