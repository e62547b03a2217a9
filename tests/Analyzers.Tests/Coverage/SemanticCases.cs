namespace Analyzers.Tests.Coverage;

/// <summary>What must stay as it is.</summary>
internal static class SemanticCases
{
    private const string Group = "What stays as it is";

    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        new(Group, "order of evaluation, named arguments", 1, """static string Log = ""; static int P(int a) { Log += a; return a; } [Timed("t")] static int M(int a, int b, int c = 7) => a * 100 + b * 10 + c; public static string Run() => $"{M(b: P(2), a: P(1))}{Log}";"""),
        new(Group, "ref, out, in, params spans and ref returns", 3, """
            [Timed("t")] static ref int R(ref int a) => ref a;
            [Timed("t")] static void O(in int a, out int b) => b = a;
            [Timed("t")] static int S(params ReadOnlySpan<int> items) => items.Length;
            public static string Run() { var a = 1; R(ref a)++; O(a, out var b); return $"{a}{b}{S(1, 2, 3)}"; }
            """),
        new(Group, "read-only references of virtual members", 3, """
            public static string Run() { I i = new D(); var one = 1; return $"{i.Put(in one)}{i.Put(2)}{((D)i).Go(in one)}"; }
            """)
        {
            Types = """
                public interface I { [Timed("t")] int Put(in int a); }
                public abstract class B : I { public virtual int Put(in int a) => a + 1; [Timed("t")] protected abstract int Read(ref readonly int a); public int Go(in int a) => Read(in a); }
                public class D : B { public override int Put(in int a) => a + 2; protected override int Read(ref readonly int a) => a + 3; }
                """,
        },
        new(Group, "caller information", 1, """[Timed("t")] static string M([System.Runtime.CompilerServices.CallerMemberName] string who = "", [System.Runtime.CompilerServices.CallerLineNumber] int line = 0, [System.Runtime.CompilerServices.CallerArgumentExpression("line")] string text = "") => who + (line > 0) + text; public static string Run() => M();"""),
        new(Group, "overload resolution", 3, """[Timed("t")] static string M(object a) => "object"; [Timed("t")] static string M(long a) => "long"; [Timed("t")] static string M(int a, int b = 0) => "int"; public static string Run() => M(1) + M(1L) + M("");"""),
        new(Group, "overloads with priority, reached by a name or an argument without a type", 2, """
            [System.Runtime.CompilerServices.OverloadResolutionPriority(1)] static string M(object x) => "object";
            [Timed("t")] static string M(string y) => "string";
            public static string Run() => M(y: "a") + C<int>.N<byte>([1]) + C<int>.N<byte>("a");
            """)
        {
            Types = """public static class C<T> { [System.Runtime.CompilerServices.OverloadResolutionPriority(1)] public static string N<U>(object x) => "object"; [Timed("u")] public static string N<U>(List<T> x) => "list"; }""",
        },
        new(Group, "override beside an overload that stands nearer", 2, """public static string Run() => new D().M(x => 1) + new E().M(a: x => 1);""")
        {
            Types = """
                public class B { [Timed("t")] public virtual string M(Func<int, int> a) => "base"; }
                public class D : B { public override string M(Func<int, int> a) => "function"; public string M(object b) => "object"; }
                public class E : D { }
                """,
        },
        new(Group, "dynamic parameter beside an overload for its value", 3, """
            [Timed("t")] static string M(dynamic a) => "dynamic";
            static string M(string a) => "text";
            [Timed("t")] internal static string X(this string s, dynamic a) => "dynamic";
            internal static string X(this string s, string a) => "text";
            #if PLAIN
            static string P(dynamic a) => PCore((object)a);
            #else
            [Timed("t")] private static partial string P(dynamic a);
            #endif
            static string PCore(dynamic a) => "dynamic";
            static string PCore(string a) => "text";
            public static string Run() { object text = "a"; return M(text) + "".X(text) + P(text); }
            """),
        new(Group, "exceptions, filters and the order of finally", 1, """
            static string Log = "";
            [Timed("t")] static void M() { try { throw new InvalidOperationException("m"); } finally { Log += "finally "; } }
            static bool See(Exception e) { Log += "filter "; return true; }
            public static string Run() { try { M(); } catch (Exception e) when (See(e)) { Log += e.Message + e.StackTrace!.Contains("Case.M()") + string.Join('|', e.StackTrace.Split('\n').Where(l => !l.Contains("Case."))); } return Log; }
            """),
        new(Group, "argument exceptions before the task", 1, """[Timed("t")] static Task M(string? s) { ArgumentNullException.ThrowIfNull(s); return Task.CompletedTask; } public static string Run() { try { _ = M(null); return "later"; } catch (ArgumentNullException e) { return e.ParamName!; } }"""),
        new(Group, "tasks with several exceptions, cancelled tasks and their tokens", 2, """
            static async Task F(string m) { await Task.Yield(); throw new InvalidOperationException(m); }
            [Timed("t")] static Task Both() => Task.WhenAll(F("a"), F("b"));
            [Timed("t")] static async Task C(CancellationToken token) { await Task.Yield(); token.ThrowIfCancellationRequested(); }
            public static string Run()
            {
                var both = Both(); try { both.Wait(); } catch (AggregateException) { }
                using var source = new CancellationTokenSource(); source.Cancel();
                var c = C(source.Token); try { c.Wait(); } catch (AggregateException e) { return both.Exception!.InnerExceptions.Count + "" + c.Status + ((TaskCanceledException)e.InnerException!).CancellationToken.Equals(source.Token); }
                return "none";
            }
            """),
        new(Group, "AsyncLocal values", 1, """
            static readonly AsyncLocal<string> L = new();
            [Timed("t")] static async Task<string> M() { var seen = L.Value; L.Value = "callee"; await Task.Yield(); return seen + L.Value; }
            static async Task<string> Go() { L.Value = "caller"; var s = await M(); return s + L.Value; }
            public static string Run() => Go().Result;
            """),
        new(Group, "state of a task", 2, """
            [Timed("t")] static Task M(object state, Task until) => Task.Factory.StartNew(_ => until.Wait(), state);
            [Timed("t")] static Task<int> N(TaskCompletionSource<int> source) => source.Task;
            public static string Run()
            {
                var (end, source) = (new TaskCompletionSource(), new TaskCompletionSource<int>("other"));
                var (task, other) = (M("state", end.Task), N(source));
                var shown = $"{task.AsyncState}{other.AsyncState}";
                source.SetResult(1);
                end.SetResult();
                Task.WaitAll(task, other);
                return shown;
            }
            """),
        new(Group, "continuations in a synchronization context", 2, """
            static readonly TaskCompletionSource<int> First = new(), Second = new();
            static readonly System.Collections.Concurrent.ConcurrentQueue<string> Log = new();
            [Timed("t")] static async Task<int> M() { await First.Task; return 1; }
            [Timed("t")] static ValueTask<int> V() => new(Second.Task);
            static async Task Go(bool isFirst) { var number = isFirst ? await M() : await V(); Log.Enqueue($"{number}"); }
            public static string Run()
            {
                var before = SynchronizationContext.Current;
                SynchronizationContext.SetSynchronizationContext(new Context());
                var both = Task.WhenAll(Go(true), Go(false));
                First.SetResult(1);
                Second.SetResult(2);
                Log.Enqueue("then");
                SynchronizationContext.SetSynchronizationContext(before);
                both.Wait();
                return string.Join(' ', Log);
            }
            """)
        {
            Types = "public sealed class Context : SynchronizationContext;",
        },
        new(Group, "continuations run where they would", 1, """
            sealed class Here : SynchronizationContext { public int Posts; public override void Post(SendOrPostCallback d, object? s) { Posts++; d(s); } }
            [Timed("t")] static async Task M(Task gate) => await gate.ConfigureAwait(false);
            static async Task Go(Task gate) => await M(gate);
            public static string Run()
            {
                var before = SynchronizationContext.Current; var here = new Here(); var gate = new TaskCompletionSource();
                SynchronizationContext.SetSynchronizationContext(here);
                var task = Go(gate.Task);
                SynchronizationContext.SetSynchronizationContext(null);
                var thread = new Thread(gate.SetResult); thread.Start(); thread.Join(); task.Wait();
                SynchronizationContext.SetSynchronizationContext(before);
                return $"{here.Posts}";
            }
            """),
        new(Group, "results: null tasks, tuples, ref structs", 3, """
            [Timed("t")] static Task? N() => null;
            [Timed("t")] static (int Count, string? Name) T() => (1, null);
            [Timed("t")] static ReadOnlySpan<char> S() => "span";
            public static string Run() => $"{N() is null}{T().Count}{S().Length}";
            """),
        new(Group, "decorated objects: properties, events, default members, tasks, exceptions", 4, """
            #if PLAIN
            static I<int> Decorate(I<int> i) => i;
            #else
            static I<int> Decorate(I<int> i) => i.Instrumented();
            #endif
            public static string Run()
            {
                var i = Decorate(new C());
                var log = "";
                i.Changed += n => log += $"<{n}>";
                i.Value = 3;
                i[2] = 5;
                try { i.Set(-1); } catch (ArgumentException e) { log += e.Message; }
                return $"{i.Set(4)}{i.Twice()}{i.SetAsync(6).Result}{i.Value}{i[1]}{log}";
            }
            """)
        {
            Types = """
                [GenerateDecorator]
                public interface I<T>
                {
                    T Value { get; set; }
                    T this[int index] { get; set; }
                    event Action<T>? Changed;
                    [Timed("t")] T Set(T item);
                    [Timed("t")] T Twice() => Set(Value);
                    [Timed("t")] async Task<T> SetAsync(T item) { await Task.Yield(); Value = item; return item; }
                }
                public sealed class C : I<int>
                {
                    public int Value { get; set; }
                    public int this[int index] { get => index + Value; set => Value += value - index; }
                    public event Action<int>? Changed;
                    public int Set(int item) { Changed?.Invoke(item); return item < 0 ? throw new ArgumentException("less") : Value = item; }
                    public int Twice() => Value * 2;
                }
                """,
        },
        new(Group, "a readonly struct and a defensive copy", 2, """public static string Run() { var s = new S(); Touch(in s); return $"{s.N}"; } static void Touch(in S s) { s.Change(); s.Read(); }""")
        {
            Types = """public struct S { public int N; [Timed("t")] public void Change() => N++; [Timed("t")] public readonly int Read() => N; }""",
        },
    ];
}
