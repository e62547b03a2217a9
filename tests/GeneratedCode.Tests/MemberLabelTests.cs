using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public partial class MemberLabelTests
{
    [Fact]
    public void Parameter_ItsMembers_AreReadWhenTheCallBegins()
    {
        var recorded = Recorded.During(() =>
        {
            var job = new Job { Speed = Speed.VeryFast, IsBig = true, Sort = "b" };
            Run(job);
            Assert.Equal(Speed.Slow, job.Speed);
            Run(job);
            Run(new Job { Sort = Outside.Text });
        });

        Assert.Equal(
            [
                """member.run{"big":"other","sort":"other","speed":"slow"} 1""",
                """member.run{"big":"true","sort":"b","speed":"slow"} 1""",
                """member.run{"big":"true","sort":"b","speed":"very_fast"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public void NullOwnersAndGettersThatThrow_AreOther()
    {
        var recorded = Recorded.During(() =>
        {
            Run(null);
            Struct(null);
            Struct(new Answer { Speed = Speed.VeryFast });
            Virtual(new Broken());
            Virtual(new Job());
        });

        Assert.Equal(
            [
                """member.run{"big":"other","sort":"other","speed":"other"} 1""",
                """member.struct{"speed":"other"} 1""",
                """member.struct{"speed":"very_fast"} 1""",
                """member.virtual{"is_open":"other"} 1""",
                """member.virtual{"is_open":"true"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public async Task Result_ItsMembers_AreReadWhenTheCallEnds()
    {
        var recorded = await Recorded.DuringAsync(async () =>
        {
            Assert.Equal(Speed.VeryFast, (await AnswerAsync(new Answer { Speed = Speed.VeryFast, End = JobEnd.Quarantined, IsFound = true }))!.Speed);
            Assert.Null(await AnswerAsync(null));
            await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerAsync(new Answer { End = JobEnd.Odd }));
        });

        Assert.Equal(
            [
                """member.answers{"is_found":"other","speed":"other","status":"failed"} 1""",
                """member.answers{"is_found":"other","speed":"other","status":"other"} 1""",
                """member.answers{"is_found":"true","speed":"very_fast","status":"quarantined"} 1""",
                """member.answer{"is_found":"other","speed":"other","status":"failed"} 1""",
                """member.answer{"is_found":"other","speed":"other","status":"other"} 1""",
                """member.answer{"is_found":"true","speed":"very_fast","status":"quarantined"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public void Getter_OfAMethodWithSeveralMetrics_RunsOnceACall()
    {
        var counting = new Counting();
        var recorded = Recorded.During(() => Several(counting));

        Assert.Equal(1, counting.Reads);
        Assert.Equal(["""member.several.calls{"is_odd":"true"} 1""", """member.several.time{"is_odd":"true","status":"succeeded"} 1"""], recorded.Lines);
    }

    [Fact]
    public void TypedInstrument_TakesAMember() => Assert.Equal(
        ["""member.seen{"speed":"other"} 1""", """member.seen{"speed":"slow"} 1"""],
        Recorded.During(() =>
        {
            Seen(new Job());
            Seen(null);
        }).Lines);

    [Fact]
    public void SpansAndTuples_HaveMembersToo() => Assert.Equal(
        ["""member.shapes{"first":"very_fast","is_empty":"true"} 1"""],
        Recorded.During(() => Shapes([], (Speed.VeryFast, 2))).Lines);

    [Counted("member.run", On = CountOn.Success)]
    private static void Run([Label(nameof(Job.Speed)), Label(nameof(Job.IsBig), Key = "big"), Label(nameof(Job.Sort))] Job? job)
    {
        if (job is not null)
        {
            job.Speed = Speed.Slow;
        }
    }

    [Counted("member.struct", On = CountOn.Success)]
    private static void Struct([Label(nameof(Answer.Speed))] Answer? answer) => _ = answer;

    [Counted("member.virtual", On = CountOn.Success)]
    private static void Virtual([Label(nameof(Job.IsOpen))] Job job) => _ = job;

    [Timed("member.answer")]
    [Counted("member.answers")]
    [return: Label(nameof(Answer.Speed)), Label(nameof(Answer.End), Key = "status"), Label(nameof(Answer.IsFound))]
    private static async Task<Answer?> AnswerAsync(Answer? answer)
    {
        await Task.Yield();
        return answer is { End: JobEnd.Odd } ? throw new InvalidOperationException() : answer;
    }

    [Timed("member.several.time")]
    [Counted("member.several.calls", On = CountOn.Success)]
    private static void Several([Label(nameof(Counting.IsOdd))] Counting counting) => _ = counting;

    [Counted("member.seen")]
    static partial void Seen([Label(nameof(Job.Speed))] Job? job);

    [Counted("member.shapes", On = CountOn.Success)]
    private static void Shapes([Label(nameof(ReadOnlySpan<char>.IsEmpty))] scoped ReadOnlySpan<char> text, [Label("First", Key = "first")] (Speed First, int Second) pair) => _ = text.Length + pair.Second;

    internal class Job
    {
        public Speed Speed { get; set; }

        public bool? IsBig { get; init; }

        [LabelValues("a", "b")]
        public string Sort { get; init; } = "";

        public virtual bool IsOpen => true;
    }

    internal sealed class Broken : Job
    {
        public override bool IsOpen => throw new InvalidOperationException();
    }

    internal sealed class Answer
    {
        public Speed Speed { get; init; }

        public JobEnd End { get; init; }

        public bool IsFound { get; init; }
    }

    internal sealed class Counting
    {
        public int Reads { get; private set; }

        public bool IsOdd => ++Reads % 2 == 1;
    }
}
