// verdict: leak
// A record that the serializer fills has any text in it.
using System.Text.Json;

public record Event(string Kind, DateTime At);

public class EventLog
{
    public void Replay(string json)
    {
        var e = JsonSerializer.Deserialize<Event>(json)!;
        Replayed(e.Kind);
    }

    [Counted("events.replayed")]
    private void Replayed([Label, LabelValues("created", "deleted")] string kind)
    {
    }
}
