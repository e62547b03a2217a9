using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class LabelValuesTests
{
    [Fact]
    public Task Values_ListedTwiceOrNull_AreLeftOut() => Fix.MakesOfAllAsync<LabelValuesCodeFix>(
        """
        public record Job([property: LabelValues("b", null!, "b", "c")] string Kind);

        public class C
        {
            private const string A = "a";

            [Timed("t")]
            [return: Label, LabelValues(null!, "a")]
            public string M([Label, LabelValues("a", A, "other", "a")] string kind) => "a";
        }
        """,
        """
        public record Job([property: LabelValues("b", "c")] string Kind);

        public class C
        {
            private const string A = "a";

            [Timed("t")]
            [return: Label, LabelValues("a")]
            public string M([Label, LabelValues("a", "other")] string kind) => "a";
        }
        """);

    [Fact]
    public Task Values_BesideTheProperty_ArePutOnIt() => Fix.MakesOfAllAsync<LabelValuesCodeFix>(
        """
        public record Job([LabelValues("a")] string Kind, [field: LabelValues("a")] string Sort)
        {
            [field: LabelValues("a")]
            public string Behind { get; init; } = "";
        }
        """,
        """
        public record Job([property: LabelValues("a")] string Kind, [property: LabelValues("a")] string Sort)
        {
            [LabelValues("a")]
            public string Behind { get; init; } = "";
        }
        """);

    [Fact]
    public Task Values_OfWhatIsNoText_AreRemoved() => Fix.MakesOfAllAsync<RemoveAttributeCodeFix>(
        """
        public record Job([property: LabelValues("a")] int Kind)
        {
            [LabelValues("a")]
            public bool IsFast { get; init; }

            [LabelValues("a"), Obsolete]
            public int Field;
        }

        public class C
        {
            [Timed("t")]
            public void M([Label, LabelValues("a")] DayOfWeek day) { }
        }
        """,
        """
        public record Job(int Kind)
        {
            public bool IsFast { get; init; }

            [Obsolete]
            public int Field;
        }

        public class C
        {
            [Timed("t")]
            public void M([Label] DayOfWeek day) { }
        }
        """);

    [Theory]
    [InlineData("[LabelValues] public string A = \"\";")]
    [InlineData("[LabelValues(\"other\", \"other\")] public string A = \"\";")]
    [InlineData("[LabelValues(\"a \", \"a\")] public string A = \"\";")]
    [InlineData("[LabelValues(\"a\", \"a\", \"\")] public string A = \"\";")]
    [InlineData("[LabelValues(new[] { \"a\", \"a\" })] public string A = \"\";")]
    [InlineData("[field: LabelValues(\"a\"), System.Diagnostics.CodeAnalysis.AllowNull] public string A { get; set; } = \"\";")]
    public async Task Values_OfWhichTheUserHasToDecide_GetNoFix(string member)
    {
        await Fix.OffersNothingAsync<LabelValuesCodeFix>($"public class C {{ {member} }}");
        await Fix.OffersNothingAsync<RemoveAttributeCodeFix>($"public class C {{ {member} }}");
    }
}
