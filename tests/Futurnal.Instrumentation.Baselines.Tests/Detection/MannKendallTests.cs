using System.Text.Json;

namespace Futurnal.Instrumentation.Baselines.Tests.Detection;

/// <summary>Compares with what SciPy says, in <c>Reference/trend.json</c>; the script beside it made the file.</summary>
public class MannKendallTests
{
    private static readonly JsonElement Sets = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", "trend.json"))).RootElement.GetProperty("sets");

    [Theory]
    [InlineData("noise")]
    [InlineData("rising")]
    [InlineData("falling")]
    [InlineData("tied")]
    [InlineData("wandering")]
    [InlineData("wandering_more")]
    [InlineData("line")]
    [InlineData("wild")]
    public void Test_OfAReferenceSet_IsWhatSciPySays(string name)
    {
        var set = Sets.GetProperty(name);
        var found = MannKendall.Test([.. set.GetProperty("values").EnumerateArray().Select(v => v.GetDouble())]);
        Assert.Equal(set.GetProperty("s").GetInt32(), found.S);
        Assert.Equal(set.GetProperty("z").GetDouble(), found.Z, 1e-9);
        Assert.Equal(set.GetProperty("corrected_z").GetDouble(), found.CorrectedZ, 1e-9);
        Assert.Equal(set.GetProperty("slope").GetDouble(), found.Slope, 1e-9);
    }

    [Fact]
    public void Test_OfEqualValues_FindsNothing() => Assert.Equal(new MannKendall(0, 0, 0, 0), MannKendall.Test([5, 5, 5, 5]));

    [Theory]
    [InlineData(2)]
    [InlineData(201)]
    public void Test_OfTooFewOrTooMany_IsRefused(int count) =>
        Assert.Equal("values", Assert.Throws<ArgumentOutOfRangeException>(() => MannKendall.Test(new double[count])).ParamName);
}
