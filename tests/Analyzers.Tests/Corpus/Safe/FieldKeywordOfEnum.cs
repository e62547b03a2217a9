// verdict: safe
// A property with the field keyword, of an enum.
public enum Zoom
{
    Near,
    Far,
}

public class Map
{
    public Zoom Zoom
    {
        get;
        set
        {
            field = value;
            Zoomed(field);
        }
    }

    public string Place
    {
        get => field ?? "";
        set => field = value.Trim();
    }

    [Counted("map.zoomed")]
    private void Zoomed([Label] Zoom zoom)
    {
    }
}
