using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class LabelTests
{
    [Fact]
    public Task Texts_WithValues() => Snapshot.MatchesAsync("""
        public partial class Engine
        {
            [Timed("engine.parse")]
            [return: Label("found"), LabelValues("text", "nothing")]
            public string? Parse([Label, LabelValues("pdf", "html", "other", "a \"quoted\" one")] string? format, [Label, LabelValues("vector", "graph")] in string strategy) => null;

            [Counted("engine.seen")]
            static partial void Seen([Label("format"), LabelValues("pdf")] string @class);

            public void Go() => Parse("pdf", "graph");
        }
        """);

    [Fact]
    public Task Members_OfParametersAndResults() => Snapshot.MatchesAsync("""
        public enum Kind
        {
            Fast,
            Slow,
        }

        public enum Way
        {
            In = 1,
            Out = 2,
        }

        public class Base
        {
            public Kind Inherited;
        }

        public class Job : Base
        {
            public Way Way { get; init; }

            public bool? IsBig { get; init; }

            public virtual Kind Kind => Kind.Fast;

            [LabelValues("a", "b")]
            public string Sort { get; init; } = "";
        }

        public readonly struct Answer
        {
            public Way Way { get; init; }

            public OperationStatus Status => OperationStatus.Quarantined;

            public bool @class { get; init; }
        }

        public partial class Engine
        {
            [Timed("engine.run")]
            [Counted("engine.runs")]
            [return: Label(nameof(Answer.Status), Key = "status"), Label(nameof(Answer.Way), Key = "way_back"), Label("class")]
            public Answer Run([Label(nameof(Job.Way)), Label(nameof(Job.IsBig))] Job job) => default;

            [Counted("engine.shapes", On = CountOn.Success)]
            public void Shapes([Label(nameof(Base.Inherited), Key = "first")] Job first, [Label(nameof(Job.Kind)), Label(nameof(Job.Sort))] Job? second, [Label(nameof(Answer.Way))] Answer? third, [Label("how")] ref Kind? kind)
            {
            }

            [Counted("engine.seen")]
            static partial void Seen([Label(nameof(Job.Kind))] Job job);

            public void Go(Kind? kind)
            {
                Run(new Job());
                Shapes(new Job(), null, null, ref kind);
            }
        }
        """);

    [Fact]
    public Task Enums_OfEveryKind() => Snapshot.MatchesAsync("""
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.Serialization;
        using System.Text.Json.Serialization;

        public enum Gaps
        {
            Below = -3,
            Zero = 0,
            Far = 100,
        }

        public enum Aliases
        {
            One = 1,
            First = One,
            Two,
            Second = 2,
            Other,
        }

        public enum Small : byte
        {
            Low,
            High = 255,
        }

        public enum Signed : sbyte
        {
            Zero,
            One,
        }

        public enum Large : ulong
        {
            Zero,
            Most = ulong.MaxValue,
        }

        public enum Texts
        {
            [EnumMember(Value = "one text")]
            One,

            [EnumMember]
            Two,

            [JsonStringEnumMemberName("one text")]
            AlsoOne,
        }

        public enum Old
        {
            New,

            [Obsolete("Use New.", true)]
            Gone = -1,

            [Experimental("EXP1")]
            Coming = 7,
        }

        public enum Stage
        {
            Looking,
            Scan = 0,
            Queue = 5,
        }

        public class Engine
        {
            [Counted("engine.run", On = CountOn.Success)]
            public void Run([Label] Gaps gaps, [Label] Aliases aliases, [Label] Small small, [Label] Signed signed, [Label] Large large)
            {
            }

            [Counted("engine.walk", On = CountOn.Success)]
            public void Walk([Label] Texts texts, [Label] Old old, [Label("phase")] Stage? stage)
            {
            }

            public void Go()
            {
                Run(Gaps.Far, Aliases.First, Small.High, Signed.One, Large.Most);
                Walk(Texts.Two, Old.New, null);
            }
        }
        """);
}
