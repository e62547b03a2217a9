// verdict: safe
// A document is deserialised into an enum.
using System.Text.Json;
using System.Text.Json.Serialization;

[JsonConverter(typeof(JsonStringEnumConverter<Shape>))]
public enum Shape
{
    Round,
    Square,
}

public record Figure(Shape Shape, string Title);

public class Figures
{
    public void Load(string json)
    {
        var figure = JsonSerializer.Deserialize<Figure>(json)!;
        Console.WriteLine(figure.Title);
        Loaded(figure);
    }

    [Counted("figures.loaded")]
    private void Loaded([Label(nameof(Figure.Shape))] Figure figure)
    {
    }
}
