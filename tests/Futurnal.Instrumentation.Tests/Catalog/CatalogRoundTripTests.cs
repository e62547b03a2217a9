using Futurnal.Instrumentation.Catalog;

namespace Futurnal.Instrumentation.Tests.Catalog;

public class CatalogRoundTripTests
{
    private static readonly string[] Texts =
    [
        "plain", "a_b *c* `d` <e> [f](g) & h", "\\", "\\u0041", "two\nlines\r\n", " edges ", "\t", "a\u2028b", "`", ", ", "`, `", "ünï\u00A0code 🜁", "- type: x", "## h", "'\"",
    ];

    public static TheoryData<string> Given => [.. Texts];

    [Theory]
    [MemberData(nameof(Given))]
    public void Text_OfAnyKind_IsReadAsItWasWritten(string text)
    {
        Assert.Equal(text, CatalogText.ReadProse(CatalogText.OfProse(text)));
        Assert.Equal([text, "x", text], CatalogText.ReadCodes(string.Join(", ", new[] { text, "x", text }.Select(CatalogText.OfCode)))!);
        Assert.DoesNotContain('\n', CatalogText.OfProse(text) + CatalogText.OfCode(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("`a")]
    [InlineData("`a` `b`")]
    [InlineData("`a`,`b`")]
    [InlineData("`a`, b")]
    [InlineData("`\\x`")]
    [InlineData("`\\u00g0`")]
    public void Codes_WrittenOtherwise_AreNone(string written) => Assert.Null(CatalogText.ReadCodes(written));

    [Fact]
    public void Catalog_WithEverything_IsWrittenAndReadTheSame()
    {
        var entries = Texts.Select((text, i) => new CatalogEntry(
            new CatalogMetric($"m.n{i:00}", CatalogMetric.Types[i % 4], text, text, [new("a", [text, "other"]), new("b", [])]),
            "Team & <Co> \\ *",
            CatalogSensitivity.All[i % 3].Name,
            i % 2 == 0)).ToArray();

        var text = CatalogWriter.Write(CatalogWriter.Introduction, entries.Reverse());
        var file = CatalogParser.Parse(text);

        Assert.Empty(file.Problems);
        Assert.Equal(CatalogWriter.Introduction, file.Introduction);
        Assert.Equal(entries.Length, file.Entries.Count);
        Assert.All(entries.Zip(file.Entries), pair =>
        {
            Assert.Equal((pair.First.Owner, pair.First.Sensitivity, pair.First.IsDynamic), (pair.Second.Owner, pair.Second.Sensitivity, pair.Second.IsDynamic));
            Assert.Equivalent(pair.First.Metric, pair.Second.Metric, strict: true);
        });
        Assert.Equal(text, CatalogWriter.Write(file.Introduction, file.Entries));
        Assert.Equal(text, CatalogUpdate.Apply(text, [.. file.Entries.Where(e => !e.IsDynamic).Select(e => e.Metric)]));
        Assert.Equal(text.ReplaceLineEndings("\r\n"), CatalogUpdate.Apply(text.ReplaceLineEndings("\r\n"), [.. file.Entries.Where(e => !e.IsDynamic).Select(e => e.Metric)]));
    }

    [Fact]
    public void Update_OfNothing_WritesAnIntroductionAndAsksForOwners()
    {
        var file = CatalogParser.Parse(CatalogUpdate.Apply("", [new("a.b", "timer", "ms", "", [])]));

        Assert.Equal(CatalogWriter.Introduction, file.Introduction);
        Assert.Equal(["'a.b' has no owner; write behind '- owner:' who answers for it", "'a.b' has no sensitivity; write behind '- sensitivity:' one of technical, usage or personal"], file.Problems.Select(p => p.Text));
        Assert.False(file.IsMalformed);
    }
}
