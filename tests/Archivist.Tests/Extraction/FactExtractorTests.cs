using Archivist.Extraction;
using Archivist.Normalisation;

namespace Archivist.Tests.Extraction;

public sealed class FactExtractorTests
{
    [Theory]
    [InlineData("on 2024-03-05.", "2024-03-05")]
    [InlineData("2024-03-05T10:00:00Z", "2024-03-05")]
    [InlineData("2024/03/05", "2024-03-05")]
    [InlineData("5.3.2024", "2024-03-05")]
    [InlineData("5 March 2024, 1st of May", "2024-03-05")]
    [InlineData("March 5th, 2024", "2024-03-05")]
    [InlineData("Fri, 05 Mar 2024 10:00", "2024-03-05")]
    [InlineData("Sept. 2023 and May 2022", "2022-05-01 2023-09-01")]
    [InlineData("2024-02-30 2024-13-01 1234-05-06 12024-03-05 1.2.3.2024", "")]
    public void Extract_Dates_AreFoundWhereTheyExist(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Extract(text).Dates.Order().Select(d => d.ToString("yyyy-MM-dd", null))));
    }

    [Fact]
    public void Extract_DayWritten_IsAmongTheDates()
    {
        var day = new DateOnly(2020, 1, 2);

        Assert.Equal([day], FactExtractor.Extract(new NormalisedDocument { Text = "x", Written = day }).Dates);
    }

    [Fact]
    public void Extract_People_LeavesOrdinaryWordsAside()
    {
        var facts = Extract("Ada Lovelace and Charles B. Babbage met Jean-Luc O’Neil. The Free Software Foundation in New York, March Hare.");

        Assert.Equal(["Ada Lovelace", "Charles B. Babbage", "Jean-Luc O’Neil"], facts.People);
    }

    [Fact]
    public void Extract_Links_AreFoundInTextAndKeptFromTheFormat()
    {
        var document = new NormalisedDocument
        {
            Text = "See (https://a.example/x?y=1), https://b.example. And [[Other note|this]].",
            Links = ["page.md", "mailto:[redacted]", "#part", ""],
        };

        Assert.Equal(["page.md", "https://a.example/x?y=1", "https://b.example", "Other note"], FactExtractor.Extract(document).Links);
    }

    [Fact]
    public void Extract_Tags_LeavesDirectivesColoursAndAnchorsAside()
    {
        var document = new NormalisedDocument
        {
            Text = "#idea and #projekt/größe\n#include <x>\n#fff #12 a#b https://a.example/#part",
            Tags = ["Idea", "plan"],
            HasHashTags = true,
        };

        Assert.Equal(["Idea", "plan", "projekt/größe"], FactExtractor.Extract(document).Tags);
    }

    private static Facts Extract(string text) => FactExtractor.Extract(new NormalisedDocument { Text = text });
}
