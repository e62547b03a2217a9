using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class NegativeValueTests
{
    [Fact]
    public Task NegativeConstant_OfACounterOrHistogram_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            private const int Back = -2;

            [Counted("a")]
            static partial void Bytes([Value] long count, [Label] bool fast);

            [Histogram("b")]
            static partial void Size([Value] double size);

            [Gauge("c")]
            static partial void Level([Value] int level);

            [Histogram("d")]
            public void Weigh([Value] int weight, int other)
            {
            }

            public void Go(int number)
            {
                Bytes([|-1|], true);
                Bytes(fast: true, count: [|Back|]);
                Size([|-0.5|]);
                Weigh([|Back - 1|], -1);
                Metrics.Counter("e").Add([|-1|]);
                Metrics.Counter("e").With().Add(amount: [|-1|]);
                Metrics.Histogram("f").Record([|-1|]);
                Metrics.Histogram("f").With().Record([|-1|]);

                Level(-1);
                Bytes(-number, true);
                Bytes(0, true);
                Size(-0.0);
                Metrics.Gauge("g").Set(-1);
                Math.Abs(-1);
            }
        }
        """,
        "FUT308: '-1' would be left out, since a counter only rises; use a gauge for what can fall below zero",
        "FUT308: 'Back' would be left out, since a counter only rises; use a gauge for what can fall below zero",
        "FUT308: '-0.5' would be left out, since a histogram holds no value below zero; use a gauge for what can fall below zero",
        "FUT308: 'Back - 1' would be left out, since a histogram holds no value below zero; use a gauge for what can fall below zero",
        "FUT308: '-1' would be left out, since a counter only rises; use a gauge for what can fall below zero",
        "FUT308: '-1' would be left out, since a counter only rises; use a gauge for what can fall below zero",
        "FUT308: '-1' would be left out, since a histogram holds no value below zero; use a gauge for what can fall below zero",
        "FUT308: '-1' would be left out, since a histogram holds no value below zero; use a gauge for what can fall below zero");
}
