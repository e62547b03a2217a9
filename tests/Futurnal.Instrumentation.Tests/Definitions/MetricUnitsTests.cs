using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Tests.Definitions;

public class MetricUnitsTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("%")]
    [InlineData("ms")]
    [InlineData("us")]
    [InlineData("min")]
    [InlineData("By")]
    [InlineData("MiBy")]
    [InlineData("kbit/s")]
    [InlineData("{document}")]
    [InlineData("{document}/s")]
    [InlineData("By{received}")]
    [InlineData("10*6")]
    [InlineData("10*-3/uL")]
    [InlineData("10^9.m-2")]
    [InlineData("kg.m/s2")]
    [InlineData("kg.m.s-2")]
    [InlineData("m+2")]
    [InlineData("/s")]
    [InlineData("1/min")]
    [InlineData("W/(m2.K)")]
    [InlineData("((s))")]
    [InlineData("100.{call}")]
    [InlineData("Cel")]
    [InlineData("[degF]")]
    [InlineData("[in_i'H2O]")]
    [InlineData("mm[Hg]")]
    [InlineData("k[iU]")]
    [InlineData("[m/s2/Hz^(1/2)]")]
    [InlineData("B[10.nV]")]
    [InlineData("%[slope]")]
    [InlineData("dB")]
    [InlineData("dB[SPL]")]
    [InlineData("a_j")]
    [InlineData("''")]
    [InlineData("dar")]
    [InlineData("MB")]
    public void Unit_OfUcum_IsFine(string unit) => Assert.Null(MetricUnits.WhyNot(unit));

    [Theory]
    [InlineData("milliseconds", "ms")]
    [InlineData("Millisecond", "ms")]
    [InlineData("msec", "ms")]
    [InlineData("µs", "us")]
    [InlineData("seconds", "s")]
    [InlineData("secs", "s")]
    [InlineData("hours", "h")]
    [InlineData("bytes", "By")]
    [InlineData("kilobytes", "kBy")]
    [InlineData("mebibytes", "MiBy")]
    [InlineData("KB", "kBy")]
    [InlineData("gib", "GiBy")]
    [InlineData("count", "1")]
    [InlineData("ratio", "1")]
    [InlineData("percent", "%")]
    [InlineData("documents", "{document}")]
    [InlineData("queries", "{query}")]
    [InlineData("matches", "{match}")]
    [InlineData("cache hits", "{cache_hit}")]
    [InlineData("bytes/second", "By/s")]
    [InlineData("requests/s", "{request}/s")]
    [InlineData("rps", "{request}/s")]
    [InlineData("Mbps", "Mbit/s")]
    [InlineData(" ms ", "ms")]
    [InlineData("°C", "Cel")]
    public void Unit_OfNone_IsToldWithTheOneMeant(string unit, string meant)
    {
        Assert.Equal($"is no UCUM unit; use '{meant}'", MetricUnits.WhyNot(unit));
        Assert.Null(MetricUnits.WhyNot(meant));
    }

    [Theory]
    [InlineData("B", "By")]
    [InlineData("kB", "kBy")]
    [InlineData("EB", "EBy")]
    [InlineData("GiB", "GiBy")]
    [InlineData("GB/s", "GBy/s")]
    [InlineData("MB/s", "MBy/s")]
    public void Unit_InBels_IsToldInBytes(string unit, string meant) => Assert.Equal($"counts in bels, not in bytes; use '{meant}'", MetricUnits.WhyNot(unit));

    [Theory]
    [InlineData("?")]
    [InlineData("s/")]
    [InlineData("/")]
    [InlineData("s..m")]
    [InlineData("(s")]
    [InlineData("s)")]
    [InlineData("()")]
    [InlineData("s-")]
    [InlineData("{}")]
    [InlineData("{a}{b}")]
    [InlineData("{a")]
    [InlineData("a}")]
    [InlineData("{größe}")]
    [InlineData("[nothing]")]
    [InlineData("[degF")]
    [InlineData("s 2")]
    [InlineData("2s")]
    public void Unit_ThatNothingIsLike_IsToldWithTheStandard(string unit) => Assert.Equal(
        "is no UCUM unit; use one of https://ucum.org/ucum, '1' for none, or braces for things that are counted, as in '{document}'", MetricUnits.WhyNot(unit));

    [Fact]
    public void Unit_Above63Characters_IsTooLong()
    {
        Assert.Null(MetricUnits.WhyNot($"{{{new string('a', 61)}}}"));
        Assert.Equal("has more than 63 characters; use a shorter one", MetricUnits.WhyNot($"{{{new string('a', 62)}}}"));
    }

    [Fact]
    public void Units_OfTheTaxonomy_AreFine() => Assert.Empty(BuiltInMetrics.All.Where(m => MetricUnits.WhyNot(m.Unit) is not null).Select(m => m.Name));
}
