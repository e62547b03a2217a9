namespace Analyzers.Tests.Coverage;

/// <summary>What labels can be taken from, and what is refused. A metric has one set of keys in a process, so each case has its own.</summary>
internal static class LabelCases
{
    private const string Group = "Labels";

    private const string Job = """
        public enum Kind { A = -1, B = 7, Same = 7 }
        public class Job { public Kind Kind; public virtual bool IsOpen => throw new InvalidOperationException(); [LabelValues("x")] public string? Sort { get; init; } }
        """;

    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        new(Group, "enum with gaps, aliases and unknown values; nullable", 4, """[Timed("labels.t1")] static string M([Label] Kind kind, [Label] bool? big) => $"{kind}{big}"; public static string Run() => M(Kind.A, null) + M(Kind.Same, true) + M((Kind)3, false) + M(Kind.B, true);""") { Types = Job },
        new(Group, "text with declared values", 4, """[Timed("labels.t2")] [return: Label, LabelValues("a", "b")] static string? M([Label("of"), LabelValues("a", "b")] string? text) => text; public static string Run() => M("a") + M("b") + M("other") + M(null);"""),
        new(Group, "members of a parameter, of null, and a getter that throws", 2, """[Timed("labels.t3")] static string M([Label(nameof(Job.Kind)), Label(nameof(Job.IsOpen)), Label(nameof(Job.Sort))] Job? job) => $"{job?.Sort}"; public static string Run() => M(null) + M(new Job { Sort = "x" });""") { Types = Job },
        new(Group, "members of a result, of a task's too", 3, """
            [Timed("labels.t4")] [return: Label(nameof(Job.Kind)), Label(nameof(Job.IsOpen))] static Job? M(Job? job) => job;
            [Timed("labels.t5")] [return: Label(nameof(Job.Sort))] static async Task<Job> N(Job job) { await Task.Yield(); return job; }
            public static string Run() => $"{M(null)?.Sort}{M(new Job())!.Kind}{N(new Job { Sort = "x" }).Result.Sort}";
            """) { Types = Job },
        new(Group, "in and ref parameters", 2, """[Timed("labels.t6")] static void M([Label] in Kind kind, [Label("sort"), LabelValues("x")] ref string text) => text = kind == Kind.A ? "x" : "other"; public static string Run() { var text = "x"; M(Kind.A, ref text); M(default, ref text); return text; }""") { Types = Job },
        new(Group, "typed instrument with text and a member", 2, """
            #if PLAIN
            static void M(string text, Job job) { }
            #else
            [Counted("labels.seen")] static partial void M([Label, LabelValues("x")] string text, [Label(nameof(Job.Kind))] Job job);
            #endif
            public static string Run() { M("x", new Job()); M("other", null!); return ""; }
            """) { Types = Job },
        new(Group, "partial with a core and a member", 1, """
            #if PLAIN
            static Task<int> M(Job job) => MCore(job);
            #else
            [Timed("labels.t7")] private static partial Task<int> M([Label(nameof(Job.Kind))] Job job);
            #endif
            static async Task<int> MCore(Job job) { await Task.Yield(); return (int)job.Kind; }
            public static string Run() => $"{M(new Job()).Result}";
            """) { Types = Job },
        new(Group, "async partial with a member of its result", 1, """
            #if PLAIN
            static async Task<Job> M() { await Task.Yield(); return new Job(); }
            #else
            [Timed("labels.t8")] [return: Label(nameof(Job.Kind))] private static async partial Task<Job> M() { await Task.Yield(); return new Job(); }
            #endif
            public static string Run() => $"{M().Result.Kind}";
            """) { Types = Job },
        new(Group, "iterator with text", 1, """[Timed("labels.t9")] static IEnumerable<int> M([Label, LabelValues("x")] string text) { yield return text.Length; } public static string Run() => $"{M("x").Sum()}";"""),
        new(Group, "decorated interface with text, a member and a result", 1, """
            #if PLAIN
            public static string Run() { I i = new C(); return i.M("x", new Job()).Sort!; }
            #else
            public static string Run() { var i = new C().Instrumented(); return ((Job)i.GetType().GetInterface("I")!.GetMethods()[0].Invoke(i, ["x", new Job()])!).Sort!; }
            #endif
            """)
        {
            Types = Job + """
                [GenerateDecorator]
                public interface I { [Timed("labels.decorated")] [return: Label(nameof(Job.Sort))] Job M([Label, LabelValues("x")] string text, [Label(nameof(Job.Kind))] Job job); }
                public class C : I { public Job M(string text, Job job) => new() { Sort = text }; }
                """,
        },
        new(Group, "hashes, null, in a member and in a result", 3, """[Timed("labels.t16")] [return: Label("found")] static HashedLabel? M([Label] HashedLabel file, [Label(nameof(Seen.Owner))] Seen? seen) => seen?.Owner ?? file; public static string Run() => $"{M(Redact.Hash("a"), null) == Redact.Hash("a")}{M(default, new Seen()) == default(HashedLabel)}{M(default, new Seen { Owner = Redact.Hash("b") }) == Redact.Hash("b")}";""") { Types = "public class Seen { public HashedLabel? Owner { get; init; } }" },
        new(Group, "typed instrument, core, iterator and decorator with a hash", 4, """
            #if PLAIN
            static void T(HashedLabel file) { }
            static Task C(HashedLabel file) => CCore(file);
            public static string Run() { I i = new D(); return Go() + i.M(Redact.Hash("x")); }
            #else
            [Counted("labels.t17")] static partial void T([Label] HashedLabel file);
            [Timed("labels.t18")] private static partial Task C([Label] HashedLabel file);
            public static string Run() { I i = new D().Instrumented(); return Go() + (int)typeof(I).GetMethod("M")!.Invoke(i, [Redact.Hash("x")])!; }
            #endif
            static async Task CCore(HashedLabel file) => await Task.Yield();
            [Timed("labels.t19")] static IEnumerable<int> S([Label] HashedLabel? file) { yield return 1; }
            static string Go() { T(Redact.Hash("x")); C(Redact.Hash("x")).Wait(); return $"{S(null).Sum()}"; }
            """)
        {
            Types = """
                [GenerateDecorator]
                public interface I { [Timed("labels.t20")] int M([Label] HashedLabel file); }
                public class D : I { public int M(HashedLabel file) => 3; }
                """,
        },
        new(Group, "async partial with a hash as parameter", 0, """[Timed("labels.t21")] private static async partial Task M([Label] HashedLabel file) => await Task.Yield(); public static string Run() { M(default).Wait(); return ""; }"""),
        new(Group, "async partial with a member of a parameter", 0, """[Timed("labels.t10")] private static async partial Task M([Label(nameof(Job.Kind))] Job job) => await Task.Yield(); public static string Run() { M(new Job()).Wait(); return ""; }""") { Types = Job },
        new(Group, "text without declared values", 0, """[Timed("labels.t11")] static string M([Label] string text) => text; public static string Run() => M("x");"""),
        new(Group, "values that are a path", 0, """[Timed("labels.t12")] static string M([Label, LabelValues("/media/ann")] string text) => text; public static string Run() => M("x");"""),
        new(Group, "values without a label", 1, """[Timed("labels.t13")] static string M([LabelValues("x")] string text) => text; public static string Run() => M("x");"""),
        new(Group, "flags enum", 0, """[Timed("labels.t14")] static string M([Label] AttributeTargets targets) => $"{targets}"; public static string Run() => M(AttributeTargets.All);"""),
        new(Group, "out parameter", 0, """[Timed("labels.t15")] static void M([Label] out bool found) => found = true; public static string Run() { M(out var found); return $"{found}"; }"""),
    ];
}
