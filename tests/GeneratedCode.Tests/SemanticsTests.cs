using System.Diagnostics;
using System.Runtime.CompilerServices;
using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public class SemanticsTests
{
    private static readonly int[] Numbers = [1, 2, 3];

    [Fact]
    public void Exception_PassesThroughUntouched_WithTheUsersFramesAndNoneOfOurs()
    {
        Exception? thrown = null;
        var recorded = Recorded.During(() => thrown = Record.Exception(Outer));

        Assert.IsType<FormatException>(thrown);
        var frames = new StackTrace(thrown!).ToString();
        Assert.Contains(nameof(Thrower.Throw), frames, StringComparison.Ordinal);
        Assert.Contains(nameof(Outer), frames, StringComparison.Ordinal);
        Assert.DoesNotContain("Futurnal.Instrumentation", frames, StringComparison.Ordinal);
        Assert.Equal(["""semantics.throw{"status":"failed"} 1"""], recorded.Lines);
    }

    [Fact]
    public void Cancellation_OfASynchronousMethod_EndsInCancelled() =>
        Assert.Equal(
            ["""semantics.cancel{"status":"cancelled"} 1"""],
            Recorded.During(() => Assert.Throws<OperationCanceledException>(() => Thrower.Cancel())).Lines);

    [Fact]
    public void RefReturn_IsAReferenceToTheSameVariable()
    {
        Recorded.During(() => At(1) = 20);

        Assert.Equal([1, 20, 3], Numbers);
    }

    [Fact]
    public void Struct_ThatChangesItself_IsChanged()
    {
        var tally = default(Tally);
        var recorded = Recorded.During(() => tally.Add(5));

        Assert.Equal(5, tally.Sum);
        Assert.Equal(5, tally.Read());
        Assert.Equal(["""semantics.add{"status":"succeeded"} 1"""], recorded.Lines);
    }

    [Fact]
    public void CallerInformation_IsThatOfTheUsersCall() =>
        Assert.Equal(nameof(CallerInformation_IsThatOfTheUsersCall), Where());

    [Fact]
    public void Arguments_AreEvaluatedOnceAndInOrder()
    {
        var order = new List<string>();
        int Note(string name, int value)
        {
            order.Add(name);
            return value;
        }

        Assert.Equal(123, Join(c: Note("c", 3), a: Note("a", 1), b: Note("b", 2)));
        Assert.Equal(["c", "a", "b"], order);
    }

    [Fact]
    public void Generics_WithConstraints_ReachTheUsersMethod()
    {
        var recorded = Recorded.During(() =>
        {
            Assert.Equal("4/System.Int32", new Box<int>(4).Describe<string>());
            Assert.Equal(9, Largest(3, 9));
        });

        Assert.Equal(["""semantics.describe{"status":"succeeded"} 1""", """semantics.largest{"status":"succeeded"} 1"""], recorded.Lines);
    }

    [Fact]
    public void RefOutInSpanAndParams_ArePassedOn()
    {
        var total = 1;
        Recorded.During(() =>
        {
            Assert.True(Mix(ref total, 2, out var doubled, stackalloc int[] { 3, 4 }, 5, 6));
            Assert.Equal(42, doubled);
        });

        Assert.Equal(21, total);
    }

    [Fact]
    public void Interface_CallsThroughItAndOnTheClass_AreBothRecordedOnce()
    {
        var shape = new Square(3);
        var recorded = Recorded.During(() =>
        {
            Assert.Equal(9, ((IShape)shape).Area());
            Assert.Equal(9, shape.Area());
        });

        Assert.Equal(["""semantics.area{"status":"succeeded"} 2"""], recorded.Lines);
    }

    [Fact]
    public void PrivateMembers_InstanceGenericAndStruct_AreReached()
    {
        var recorded = Recorded.During(() =>
        {
            Assert.Equal(2, new Secret<string>("ab").Reveal());
            Assert.Equal(1, Vault.Open());
        });

        Assert.Equal(["""semantics.secret{"status":"succeeded"} 1""", """semantics.vault{"status":"succeeded"} 1"""], recorded.Lines);
    }

    [Fact]
    public void ExtensionMethod_CalledEitherWay_IsRecorded()
    {
        var recorded = Recorded.During(() =>
        {
            Assert.Equal("ab!", "ab".Shout());
            Assert.Equal("cd!", Shouting.Shout("cd"));
        });

        Assert.Equal(["""semantics.shout{"status":"succeeded"} 2"""], recorded.Lines);
    }

    [Fact]
    public void MethodsThatTrimmingMustKnowOf_AreRecorded()
    {
        var recorded = Recorded.During(() =>
        {
            Assert.NotNull(Reflecting.Make<object>());
            Assert.NotEqual(0, typeof(int).CountMethods());
            Assert.Equal("a", Reflecting.CallLoad());
        });

        Assert.Equal(
            [
                """reflecting.count{"status":"succeeded"} 1""",
                """reflecting.load{"status":"succeeded"} 1""",
                """reflecting.make{"status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public void ConditionalAccess_OnNull_CallsAndRecordsNothing()
    {
        Square? none = null;
        Assert.Empty(Recorded.During(() => Assert.Null(none?.Area())).Lines);
    }

    [Fact]
    public void SeveralAttributes_OnOneMethod_MakeOneWrapperAndRecordEach()
    {
        var recorded = Recorded.During(() =>
        {
            Assert.Equal(8, Several.Run(8, good: true));
            Assert.Throws<InvalidOperationException>(() => Several.Run(8, good: false));
        });

        Assert.Equal(
            [
                """several.calls{"good":"false","kind":"test","status":"failed"} 1""",
                """several.calls{"good":"true","kind":"test","status":"succeeded"} 1""",
                """several.failures{"good":"false","kind":"test"} 1""",
                """several.last{"good":"true","kind":"test"} 8""",
                """several.successes{"good":"true","kind":"test"} 1""",
                """several.time{"good":"false","kind":"test","status":"failed"} 1""",
                """several.time{"good":"true","kind":"test","status":"succeeded"} 1""",
            ],
            recorded.Lines.Where(l => !l.StartsWith("several.running", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task InFlight_WhileCallsRun_TellsHowMany()
    {
        var gate = new TaskCompletionSource();
        var calls = new List<Task>();
        var during = await Recorded.DuringAsync(() =>
        {
            calls.Add(Running.WaitAsync(gate.Task));
            calls.Add(Running.WaitAsync(gate.Task));
            return Task.CompletedTask;
        });
        var after = await Recorded.DuringAsync(() =>
        {
            gate.SetResult();
            return Task.WhenAll(calls);
        });

        Assert.Equal(["running.waits{} 2"], during.Lines);
        Assert.Equal(["running.waits{} 0"], after.Lines);
    }

    private static void Outer() => Thrower.Throw();

    [Timed("semantics.at")]
    private static ref int At(int index) => ref Numbers[index];

    [Timed("semantics.where")]
    private static string Where([CallerMemberName] string name = "") => name;

    [Timed("semantics.join")]
    private static int Join(int a, int b, int c) => (a * 100) + (b * 10) + c;

    [Timed("semantics.largest")]
    private static T Largest<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;

    [Timed("semantics.mix")]
    private static bool Mix(ref int total, in int two, out int doubled, ReadOnlySpan<int> more, params int[] rest)
    {
        total += two;
        foreach (var value in more)
        {
            total += value;
        }

        total += rest.Sum();
        doubled = total * 2;
        return true;
    }

    internal interface IShape
    {
        [Timed("semantics.area")]
        int Area();
    }

    internal struct Tally
    {
        public int Sum { get; private set; }

        [Timed("semantics.add")]
        public void Add(int value) => Sum += value;

        [Timed("semantics.read")]
        public readonly int Read() => Sum;
    }

    internal static class Thrower
    {
        [Timed("semantics.throw")]
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Throw() => throw new FormatException();

        [Timed("semantics.cancel")]
        public static void Cancel() => throw new OperationCanceledException();
    }

    internal sealed class Square(int side) : IShape
    {
        public int Area() => side * side;
    }

    internal sealed class Box<T>(T value)
        where T : struct
    {
        [Timed("semantics.describe")]
        public string Describe<TOther>()
            where TOther : class => $"{value}/{typeof(T)}";
    }

    internal sealed class Secret<T>(T value)
        where T : class
    {
        public int Reveal() => Length(value.ToString()!);

        [Timed("semantics.secret")]
        private int Length(string text) => text.Length + (value is null ? 1 : 0);
    }

    internal struct Vault
    {
        private int _opened;

        public static int Open()
        {
            var vault = default(Vault);
            vault.Turn();
            return vault._opened;
        }

        [Timed("semantics.vault")]
        private void Turn() => _opened++;
    }

    internal static class Several
    {
        [Timed("several.time")]
        [Counted("several.calls")]
        [Gauge("several.last")]
        [Label("kind", "test")]
        public static int Run(int value, [Label] bool good) => Check(good) ? value : 0;

        [Counted("several.successes", On = CountOn.Success)]
        [Label("kind", "test")]
        private static bool Check([Label] bool good) => Fail(good);

        [Counted("several.failures", On = CountOn.Failure)]
        [Label("kind", "test")]
        private static bool Fail([Label] bool good) => good ? good : throw new InvalidOperationException();
    }

    internal static class Running
    {
        [Gauge("running.waits", InFlight = true)]
        public static Task WaitAsync(Task gate) => gate;
    }

}
