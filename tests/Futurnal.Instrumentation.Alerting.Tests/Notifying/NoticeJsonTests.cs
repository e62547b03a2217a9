using System.Text.Json;
using System.Text.Json.Nodes;
using static Futurnal.Instrumentation.Alerting.Tests.SampleNotices;

namespace Futurnal.Instrumentation.Alerting.Tests;

public class NoticeJsonTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Read("notice.schema.json")).RootElement;

    [Fact]
    public void Document_HasAnExampleThatIsWritten() => Assert.True(
        JsonNode.DeepEquals(JsonNode.Parse(Read("notifications.md").Split("```json\n")[1].Split("```")[0]), JsonNode.Parse(NoticeJson.Write(Fired(7)))));

    [Fact]
    public void Schema_KnowsWhatIsWritten_InItsOrder()
    {
        var written = JsonDocument.Parse(NoticeJson.Write(Resolved(7))).RootElement;
        var alert = Schema.GetProperty("$defs").GetProperty("alert");

        Assert.Equal(Names(written), Names(Schema.GetProperty("properties")));
        Assert.Equal(Names(written), Words(Schema.GetProperty("required")));
        Assert.Equal(Names(written.GetProperty("alert")), Names(alert.GetProperty("properties")));
        Assert.Equal(Names(written.GetProperty("alert")), Words(alert.GetProperty("required")));
    }

    [Fact]
    public void Schema_KnowsEveryWord()
    {
        var alert = Schema.GetProperty("$defs").GetProperty("alert").GetProperty("properties");

        Assert.Equal(Enum.GetValues<NoticeKind>().Select(k => Written(Fired(1) with { Kind = k }).GetProperty("kind").GetString()), Words(Schema.GetProperty("properties").GetProperty("kind").GetProperty("enum")));
        Assert.Equal(Enum.GetValues<AlertSeverity>().Select(s => Written(Fired(1, s)).GetProperty("alert").GetProperty("severity").GetString()), Words(alert.GetProperty("severity").GetProperty("enum")));
        Assert.Equal(
            [.. Enum.GetValues<AlertResolution>().Select(r => Written(Ended(r)).GetProperty("alert").GetProperty("resolution").GetString()), null],
            Words(alert.GetProperty("resolution").GetProperty("enum")));
        Assert.Equal([AlertTypes.Threshold, AlertTypes.Anomaly, AlertTypes.Gate, AlertTypes.NoData], Words(alert.GetProperty("type").GetProperty("enum")));
    }

    [Fact]
    public void Value_ThatIsNoNumber_IsNull()
    {
        var alert = Written(Fired(1) with { Alert = Fired(1).Alert with { Value = double.NaN, Threshold = double.PositiveInfinity } }).GetProperty("alert");

        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (alert.GetProperty("value").ValueKind, alert.GetProperty("threshold").ValueKind));
    }

    [Fact]
    public void Notice_OfAnyText_IsOneLine()
    {
        var text = System.Text.Encoding.UTF8.GetString(NoticeJson.Write(Fired(1) with { Title = "a\n\"b\"\\\u001b" }));

        Assert.Equal(text.Length - 1, text.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal("a\n\"b\"\\\u001b", JsonDocument.Parse(text).RootElement.GetProperty("title").GetString());
    }

    private static AlertNotice Ended(AlertResolution resolution) => Resolved(1) with { Alert = Resolved(1).Alert with { Resolution = resolution } };

    private static JsonElement Written(AlertNotice notice) => JsonDocument.Parse(NoticeJson.Write(notice)).RootElement;

    private static IEnumerable<string?> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string?> Words(JsonElement element) => element.EnumerateArray().Select(e => e.GetString());

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Notifying", name)).ReplaceLineEndings("\n");
}
