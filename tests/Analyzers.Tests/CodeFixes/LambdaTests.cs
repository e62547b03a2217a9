using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.CodeFixes;

public class LambdaTests
{
    private const string Declarations = """

        public static class Work
        {
            [Timed("a")]
            public static void Save() { }

            [Timed("b")]
            public static int Find(string text, int start) => start;

            [Timed("c")]
            public static bool Split(ref int head, out string tail, in int size) { tail = ""; return true; }

            [Timed("d")]
            public static ref int Slot(int index) => ref Cells[index];

            private static readonly int[] Cells = new int[1];

            [Timed("e")]
            public static T Same<T>(T @object) => @object;

            [Timed("f")]
            public static int Size(this string text) => text.Length;

            [Timed("g")]
            public static int Sum(Span<int> numbers) => numbers.Length;
        }

        public delegate bool Splitting(ref int head, out string tail, in int size);

        public delegate ref int Slotting(int index);

        public delegate int Summing(Span<int> numbers);
        """;

    [Theory]
    [InlineData("Task t = Task.Run(Work.Save);", "Task t = Task.Run(static () => Work.Save());", "Save")]
    [InlineData("Action a = Work.Save;", "Action a = static () => Work.Save();", "Save")]
    [InlineData("var a = Work.Save;", "var a = static () => Work.Save();", "Save")]
    [InlineData("Delegate a = Work.Save;", "Delegate a = static () => Work.Save();", "Save")]
    [InlineData("var a = new Action(Work.Save);", "var a = new Action(static () => Work.Save());", "Save")]
    [InlineData("var a = (Action)Work.Save;", "var a = (Action)(static () => Work.Save());", "Save")]
    [InlineData("Func<string, int, int> f = Work.Find;", "Func<string, int, int> f = static (text, start) => Work.Find(text, start);", "Find")]
    [InlineData("var f = Work.Find;", "var f = static (string text, int start) => Work.Find(text, start);", "Find")]
    [InlineData("Splitting s = Work.Split;", "Splitting s = static (ref int head, out string tail, in int size) => Work.Split(ref head, out tail, in size);", "Split")]
    [InlineData("Slotting s = Work.Slot;", "Slotting s = static index => ref Work.Slot(index);", "Slot")]
    [InlineData("Summing s = Work.Sum;", "Summing s = static numbers => Work.Sum(numbers);", "Sum")]
    [InlineData("Func<int, int> f = Work.Same;", "Func<int, int> f = static @object => Work.Same(@object);", "Same")]
    [InlineData("Func<int, int> f = Work.Same<int>;", "Func<int, int> f = static @object => Work.Same<int>(@object);", "Same")]
    [InlineData("Func<int> f = \"\".Size;", null, "")]
    [InlineData("string text = \"\"; Func<int> f = text.Size;", "string text = \"\"; Func<int> f = () => text.Size();", "Size")]
    [InlineData("var text = new[] { \"a\" }.Select(Work.Size);", "var text = new[] { \"a\" }.Select(static text_ => Work.Size(text_));", "Size")]
    [InlineData("Action? a = null; a = a ?? Work.Save;", "Action? a = null; a = a ?? (static () => Work.Save());", "Save")]
    [InlineData("Action[] a = [Work.Save, /* last */ Work.Save];", "Action[] a = [static () => Work.Save(), /* last */ Work.Save];", "Save")]
    [InlineData("Action a = DateTime.Now.Hour > 5 ? Work.Save : () => { };", "Action a = DateTime.Now.Hour > 5 ? (static () => Work.Save()) : () => { };", "Save")]
    [InlineData("Func<Action> f = () => Work.Save;", "Func<Action> f = () => static () => Work.Save();", "Save")]
    [InlineData("Action a = () => { }; a += Work.Save;", null, "")]
    [InlineData("Action? a = () => { }; a -= Work.Save;", null, "")]
    [InlineData("Action a = () => { }; a += new Action(Work.Save);", null, "")]
    [InlineData("Action a = () => { }; var isIt = a == Work.Save;", null, "")]
    [InlineData("System.Linq.Expressions.Expression<Func<Action>> e = () => Work.Save;", null, "")]
    [InlineData("unsafe { delegate*<void> p = &Work.Save; }", null, "")]
    public async Task MethodGroup_WhereverItStands_BecomesALambdaIfThatIsTheSame(string before, string? after, string name)
    {
        static string Around(string statement) => $"public class C\n{{\n    public static void Go()\n    {{\n        {statement}\n    }}\n}}\n{Declarations}";

        if (after is null)
        {
            await Fix.OffersNothingAsync<LambdaCodeFix>(Around(before));
            return;
        }

        string[] remaining = after.Contains("/* last */", StringComparison.Ordinal) ? ["FUT407"] : [];
        await Fix.MakesAsync<LambdaCodeFix>(BuildSettings.Default, $"Call '{name}' in a lambda", [Source.Of(Around(before))], [Source.Of(Around(after))], remaining);
    }

    [Fact]
    public Task MethodGroup_OfTheSameObject_BecomesALambda() => Fix.MakesOfAllAsync<LambdaCodeFix>(
        """
        public sealed class C(C parent)
        {
            private readonly C _other = new(null!);

            [Timed("a")]
            public void Save() { }

            public void Go(C handed)
            {
                Task[] tasks = [Task.Run(Save), Task.Run(this.Save), Task.Run(_other.Save), Task.Run(handed._other.Save), Task.Run(parent.Save)];
                foreach (var item in new[] { handed })
                {
                    Task.Run(item.Save);
                }
            }
        }
        """,
        """
        public sealed class C(C parent)
        {
            private readonly C _other = new(null!);

            [Timed("a")]
            public void Save() { }

            public void Go(C handed)
            {
                Task[] tasks = [Task.Run(() => Save()), Task.Run(() => this.Save()), Task.Run(() => _other.Save()), Task.Run(() => handed._other.Save()), Task.Run(() => parent.Save())];
                foreach (var item in new[] { handed })
                {
                    Task.Run(() => item.Save());
                }
            }
        }
        """);

    [Theory]
    [InlineData("Task.Run(Other.Save);", "Task.Run(() => Other.Save());")]
    [InlineData("Task.Run(Other.Next.Save);", "Task.Run(() => Other.Next.Save());")]
    [InlineData("C c = this; c = new C(); Task.Run(c.Save);", "C c = this; c = new C(); Task.Run(() => c.Save());")]
    public Task MethodGroup_OfWhatMayBeAnotherObjectLater_SaysSo(string before, string after)
    {
        static string Around(string statement) => $$"""
            public class C
            {
                public C Other { get; set; } = new();

                public C Next = null!;

                [Timed("a")]
                public void Save() { }

                public void Go()
                {
                    {{statement}}
                }
            }
            """;

        return Fix.MakesAsync<LambdaCodeFix>("Call 'Save' in a lambda, which looks its receiver up at each call", Around(before), Around(after));
    }

    [Theory]
    [InlineData("Task.Run(Make().Save);")]
    [InlineData("Task.Run(new C().Save);")]
    [InlineData("Task.Run(Counter.Save);")]
    [InlineData("Task.Run(base.Base);")]
    [InlineData("Task.Run(list[0].Save);")]
    public Task MethodGroup_OfAReceiverThatALambdaWouldChange_StaysAsItIs(string statement) => Fix.OffersNothingAsync<LambdaCodeFix>($$"""
        public class B
        {
            [Timed("b")]
            public virtual void Base() { }
        }

        public struct S
        {
            [Timed("s")]
            public void Save() { }
        }

        public class C : B
        {
            private S Counter;

            [Timed("a")]
            public void Save() { }

            public static C Make() => new();

            public void Go(List<C> list)
            {
                {{statement}}
            }
        }
        """);

    [Fact]
    public Task MethodGroup_WhoseParametersHaveNamesInUse_GetsOtherNames() => Fix.MakesAsync<LambdaCodeFix>(
        "Call 'Find' in a lambda",
        """
        public class C
        {
            [Timed("a")]
            public int Find(int start, int Find) => start;

            public int Go(Func<Func<int, int, int>, int> run, int start)
            {
                return run(
                    // Counted from the start.
                    Find);
            }
        }
        """,
        """
        public class C
        {
            [Timed("a")]
            public int Find(int start, int Find) => start;

            public int Go(Func<Func<int, int, int>, int> run, int start)
            {
                return run(
                    // Counted from the start.
                    (start_, Find_) => Find(start_, Find_));
            }
        }
        """);

    [Fact]
    public Task MethodGroup_InTheOldestLanguage_BecomesALambda() => Fix.MakesAsync<LambdaCodeFix>(
        BuildSettings.Default with { Language = LanguageVersion.CSharp12 },
        "Call 'Save' in a lambda",
        [Source.Of("public static class C { [Timed(\"a\")] public static void Save() { } public static event Action Done = Save; }")],
        [Source.Of("public static class C { [Timed(\"a\")] public static void Save() { } public static event Action Done = static () => Save(); }")]);

    [Theory]
    [InlineData("public struct C { [Timed(\"a\")] public void Save() { } public Action Go() => Save; }")]
    [InlineData("public class C { [Timed(\"a\")] public void Save() { } public Action Go(ref C c) => c.Save; }")]
    [InlineData("public class C { [Timed(\"a\")] public void Save() { } public bool Go() => new List<Action>().Remove(Task.FromResult(this).Result.Save); }")]
    public Task MethodGroup_OfWhatNoLambdaCanHold_StaysAsItIs(string source) => Fix.OffersNothingAsync<LambdaCodeFix>(source);

    [Fact]
    public Task MethodGroup_OfATypeParametersObject_StaysAsItIs() => Fix.OffersNothingAsync<LambdaCodeFix>("""
        public interface I
        {
            [Timed("a")]
            void Save();
        }

        public class C
        {
            public Action Go<T>(T item) where T : I => item.Save;
        }
        """);
}
