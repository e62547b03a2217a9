using System.Text.RegularExpressions;

namespace Architecture.Tests;

public partial class TextTests
{
    [Fact]
    public void Texts_OfTheRepository_NameNoPathOfAMachine() => Assert.Empty(Found(MachinePath()));

    [Fact]
    public void Texts_OfTheRepository_NameNoTrackerNumber() => Assert.Empty(Found(TrackerNumber()));

    [Theory]
    [InlineData("see /", "work/x", true)]
    [InlineData("\"/", "home/me\"", true)]
    [InlineData("https://example.org/", "home/", false)]
    [InlineData("src/", "root/", false)]
    public void MachinePath_InAText_IsTold(string before, string after, bool isFound) =>
        Assert.Equal(isFound, MachinePath().IsMatch(before + after));

    private static IEnumerable<string> Found(Regex pattern) =>
        from path in Repository.Files
        let text = Repository.Read(path)
        where !text.Contains('\0')
        from Match match in pattern.Matches(text)
        select $"{path}: {match.Value}";

    // Written in parts, so that this file does not find itself.
    [GeneratedRegex("(?<![A-Za-z0-9_.~-])/" + "(work|home|root)" + "/", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\bissues?" + @"\s#", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrackerNumber();
}
