// verdict: safe
// An out parameter of an enum.
public enum Unit
{
    Celsius,
    Fahrenheit,
}

public class Thermometer
{
    private static bool TryUnit(string text, out Unit unit)
    {
        unit = text.EndsWith('F') ? Unit.Fahrenheit : Unit.Celsius;
        return text.Length > 0;
    }

    public void Read(string text)
    {
        if (TryUnit(text, out var unit))
        {
            ReadIn(unit);
        }
    }

    [Counted("thermometer.read")]
    private void ReadIn([Label] Unit unit)
    {
    }
}
