using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public partial class ManyLabelsTests
{
    private static readonly Speed[] Speeds = [Speed.Slow, Speed.VeryFast];
    private static readonly bool[] Both = [false, true];

    [Fact]
    public void FourLabelsKnownAtTheStartAndTwoAtTheEnd_EachCombination_IsItsOwnSeries()
    {
        var expected = new List<string>();
        var recorded = Recorded.During(() =>
        {
            foreach (var (speed, a, b, c) in Combinations())
            {
                Run(speed, a, b, c);
                expected.Add($$"""many.run{"a":"{{Text(a)}}","b":"{{Text(b)}}","c":"{{Text(c)}}","hit":"{{Text(a != b)}}","speed":"{{Text(speed)}}","status":"succeeded"} 1""");
            }
        });

        Assert.Equal(expected.Order(StringComparer.Ordinal), recorded.Lines);
    }

    [Fact]
    public void FourLabelsOfATypedInstrument_EachCombination_IsItsOwnSeries()
    {
        var expected = new List<string>();
        var recorded = Recorded.During(() =>
        {
            foreach (var (speed, a, b, c) in Combinations())
            {
                Seen(speed, a, b, c);
                expected.Add($$"""many.seen{"a":"{{Text(a)}}","b":"{{Text(b)}}","c":"{{Text(c)}}","speed":"{{Text(speed)}}"} 1""");
            }
        });

        Assert.Equal(expected.Order(StringComparer.Ordinal), recorded.Lines);
    }

    private static IEnumerable<(Speed Speed, bool A, bool B, bool C)> Combinations() =>
        from speed in Speeds from a in Both from b in Both from c in Both select (speed, a, b, c);

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(Speed speed) => speed == Speed.Slow ? "slow" : "very_fast";

    [Counted("many.seen")]
    static partial void Seen([Label] Speed speed, [Label] bool a, [Label] bool b, [Label] bool c);

    [Counted("many.run")]
    [return: Label("hit")]
    private static bool Run([Label] Speed speed, [Label] bool a, [Label] bool b, [Label] bool c) => a != b;
}
