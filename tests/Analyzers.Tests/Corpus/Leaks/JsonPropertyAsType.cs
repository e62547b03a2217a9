// verdict: leak
// A property of a message that came in.
using System.Text.Json;

public class WebHook
{
    public void Receive(JsonElement body)
    {
        var type = body.GetProperty("type").GetString() ?? "ping";
        Dispatch(type, body);
    }

    [Timed("webhook.dispatch")]
    private void Dispatch([Label, LabelValues("push", "ping")] string type, JsonElement body)
    {
    }
}
