using System.Text.Json;

namespace Futurnal.Instrumentation.Tests.Definitions;

public class SeriesTests
{
    private static readonly MetricDefinition Calls = Given.Metric("x.calls", MetricType.Counter, labelKeys: ["kind", "size"]);

    [Fact]
    public void LabelsJson_LabelsInAnyOrder_IsOrderedByKey()
    {
        var series = Make(Calls, ("size", "large"), ("kind", "red"));

        Assert.Equal("""{"kind":"red","size":"large"}""", series.LabelsJson);
        Assert.Equal("""x.calls{"kind":"red","size":"large"}""", series.ToString());
    }

    [Fact]
    public void LabelsJson_WithoutLabels_IsAnEmptyObject() => Assert.Equal("{}", Given.Series("x").LabelsJson);

    [Theory]
    [InlineData("say \"hi\"\\\n\t{}")]
    [InlineData("größe 猫 \U0001F600")]
    [InlineData("")]
    public void LabelsJson_AnyText_IsReadBackTheSame(string value)
    {
        var json = Make(Calls, ("kind", value), ("size", "s")).LabelsJson;

        Assert.DoesNotContain('\n', json);
        Assert.Equal(value, JsonDocument.Parse(json).RootElement.GetProperty("kind").GetString());
    }

    [Fact]
    public void Equals_SameNameAndLabels_WhicheverDefinition()
    {
        var other = Given.Metric("x.calls", MetricType.Counter, labelKeys: ["size", "kind"]);
        var first = Make(Calls, ("kind", "red"), ("size", "s"));
        var second = Make(other, ("size", "s"), ("kind", "red"));

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, Make(Calls, ("kind", "blue"), ("size", "s")));
        Assert.NotEqual(Given.Series("x"), Given.Series("y"));
    }

    [Fact]
    public void Labels_MissingStrangeOrTwice_AreRefused()
    {
        AssertRefused("kind", ("kind", "red"));
        AssertRefused("colour, kind, size", ("kind", "red"), ("size", "s"), ("colour", "red"));
        AssertRefused("kind, kind, size", ("kind", "red"), ("size", "s"), ("kind", "red"));
        AssertRefused("");
    }

    private static void AssertRefused(string keys, params (string Key, string Value)[] labels)
    {
        var e = Assert.Throws<ArgumentException>(() => Make(Calls, labels));
        Assert.Equal($"Metric 'x.calls' has the label keys (kind, size), not ({keys}). (Parameter 'labels')", e.Message);
    }

    private static Series Make(MetricDefinition metric, params (string Key, string Value)[] labels) =>
        new(metric, labels.Select(l => KeyValuePair.Create(l.Key, l.Value)));
}
