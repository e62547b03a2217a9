using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.Incrementality;

public class StepTests
{
    private static readonly Source Instrumented = new("Instrumented.cs", """
        public partial class C
        {
            [Timed("a")]
            [return: Label("hit")]
            public bool M([Label] DayOfWeek day) => true;

            [Histogram("b")]
            static partial void Size([Value] int size);

            [Timed("Wrong")]
            public void Wrong()
            {
            }

            [Gauge("e", Poll = true)]
            internal static int s_level = 1, s_other = 2;

            public C() => ObserveGauges();

            [Gauge("f", Poll = true), Label("kind", "x")]
            private long Level => 1;

            [Timed("d")]
            private T Private<T>(T item) => item;

            public void Go() => Private(M(DayOfWeek.Monday));
        }
        """);

    private static readonly Source Calling = new("Calling.cs", "public class Caller { public void Go(C c) { c.M(DayOfWeek.Monday); Console.WriteLine(1); } }");

    private static readonly Source Unrelated = new("Unrelated.cs", "public class Unrelated { public int Go() => 1; }");

    private static readonly string[] Steps = [StepNames.Trees, StepNames.Targets, StepNames.ReferencedMetrics, StepNames.Metrics, StepNames.Catalogs, StepNames.Drift, StepNames.Files, StepNames.Diagnostics];

    public static TheoryData<string> StepsHeld => [.. Steps];

    [Theory]
    [MemberData(nameof(StepsHeld))]
    public void UnrelatedBody_WhenEdited_ChangesNoOutput(string step) =>
        AssertHeld(step, [Instrumented, Calling, Unrelated], [Instrumented, Calling, Unrelated with { Text = "public class Unrelated { public int Go() => 2; }" }]);

    [Theory]
    [MemberData(nameof(StepsHeld))]
    public void UnrelatedFile_WhenAdded_ChangesNoOutput(string step) =>
        AssertHeld(step, [Instrumented, Calling], [Instrumented, Calling, Unrelated]);

    [Fact]
    public void CallingFile_WhenEdited_ChangesThatFilesOutputOnly()
    {
        var result = RunTwice([Instrumented, Calling], [Instrumented, new("Calling.cs", Calling.Text.Replace("(1)", "(2)", StringComparison.Ordinal))]);

        Assert.Equal(
            [("Calling.g.cs", IncrementalStepRunReason.Modified), ("Instrumented.g.cs", IncrementalStepRunReason.Unchanged)],
            FilesOf(result));
    }

    [Fact]
    public void InstrumentedBody_WhenEdited_ChangesOnlyThatFilesOutput()
    {
        var result = RunTwice([Instrumented, Calling], [new("Instrumented.cs", Instrumented.Text.Replace("=> true", "=> 1==1", StringComparison.Ordinal)), Calling]);

        Assert.Equal(
            [("Calling.g.cs", IncrementalStepRunReason.Unchanged), ("Instrumented.g.cs", IncrementalStepRunReason.Modified)],
            FilesOf(result));
        Assert.All(Outputs(result, StepNames.Targets), o => Assert.Equal(IncrementalStepRunReason.Unchanged, o.Reason));
    }

    [Fact]
    public void BodyOfAMemberThatIsRead_WhenEdited_ChangesNoTarget()
    {
        var result = RunTwice([Instrumented, Calling], [new("Instrumented.cs", Instrumented.Text.Replace("Level => 1", "Level => 2", StringComparison.Ordinal)), Calling]);

        Assert.All(Outputs(result, StepNames.Targets), o => Assert.Equal(IncrementalStepRunReason.Unchanged, o.Reason));
        Assert.Contains(("Calling.g.cs", IncrementalStepRunReason.Unchanged), FilesOf(result));

        result = RunTwice([Instrumented, Calling], [new("Instrumented.cs", Instrumented.Text.Replace("long Level", "uint Level", StringComparison.Ordinal)), Calling]);

        Assert.All(Outputs(result, StepNames.Targets), o => Assert.Equal(IncrementalStepRunReason.Unchanged, o.Reason));

        result = RunTwice([Instrumented, Calling], [new("Instrumented.cs", Instrumented.Text.Replace("long Level", "long Depth", StringComparison.Ordinal)), Calling]);

        Assert.All(Outputs(result, StepNames.Targets), o => Assert.Equal(IncrementalStepRunReason.Modified, o.Reason));
        Assert.Equal(
            [("Calling.g.cs", IncrementalStepRunReason.Unchanged), ("Instrumented.g.cs", IncrementalStepRunReason.Modified)],
            FilesOf(result));
    }

    [Fact]
    public void Signature_WhenEdited_ChangesTheFilesThatCallIt()
    {
        var result = RunTwice([Instrumented, Calling, Unrelated], [new("Instrumented.cs", Instrumented.Text.Replace("public bool M", "internal bool M", StringComparison.Ordinal)), Calling, Unrelated]);

        Assert.Equal(
            [("Calling.g.cs", IncrementalStepRunReason.Unchanged), ("Instrumented.g.cs", IncrementalStepRunReason.Modified)],
            FilesOf(result));

        result = RunTwice([Instrumented, Calling, Unrelated], [new("Instrumented.cs", Instrumented.Text.Replace("DayOfWeek day)", "DayOfWeek day, int times = 1)", StringComparison.Ordinal)), Calling, Unrelated]);

        Assert.Equal(
            [("Calling.g.cs", IncrementalStepRunReason.Modified), ("Instrumented.g.cs", IncrementalStepRunReason.Modified)],
            FilesOf(result));
    }

    [Fact]
    public void References_WhenChanged_LeaveUnchangedWhatIsGenerated()
    {
        var settings = BuildSettings.Default;
        var compilation = Build.Compile(settings, Instrumented, Calling);
        var driver = Tracking(settings).RunGenerators(compilation);

        var result = driver.RunGenerators(compilation.RemoveReferences(compilation.References.First(r => r.Display!.EndsWith("System.Xml.dll", StringComparison.Ordinal))))
            .GetRunResult().Results.Single();

        Assert.All(Steps.SelectMany(s => Outputs(result, s)), o => Assert.True(o.Reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void StepOutputs_HoldNothingOfACompilation()
    {
        var result = RunTwice([Instrumented, Calling], [Instrumented, Calling]);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in Steps)
        {
            var outputs = Outputs(result, step).ToArray();
            Assert.NotEmpty(outputs);
            Assert.All(outputs, o => AssertPlain(o.Value, seen));
        }
    }

    private static void AssertHeld(string step, Source[] before, Source[] after)
    {
        var outputs = Outputs(RunTwice(before, after), step).ToArray();

        Assert.NotEmpty(outputs);
        Assert.All(outputs, o => Assert.True(o.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {o.Reason}"));
    }

    private static IEnumerable<(string HintName, IncrementalStepRunReason Reason)> FilesOf(GeneratorRunResult result) =>
        Outputs(result, StepNames.Files)
            .Select(o => (((Futurnal.Instrumentation.Analyzers.Specs.FileSpec)o.Value).HintName, o.Reason))
            .OrderBy(o => o.HintName, StringComparer.Ordinal);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(s => s.Outputs);

    private static GeneratorRunResult RunTwice(Source[] before, Source[] after)
    {
        var settings = BuildSettings.Default;
        var trees = before.ToImmutableDictionary(s => s.Path, s => s.Parse(settings.Parsing));
        var compilation = Build.Compile(settings).AddSyntaxTrees(before.Select(s => trees[s.Path]));
        var driver = Tracking(settings).RunGenerators(compilation);
        var edited = after.Aggregate(compilation, (c, s) => trees.TryGetValue(s.Path, out var old)
            ? before.Contains(s) ? c : c.ReplaceSyntaxTree(old, s.Parse(settings.Parsing))
            : c.AddSyntaxTrees(s.Parse(settings.Parsing)));
        return driver.RunGenerators(edited).GetRunResult().Results.Single();
    }

    private static CSharpGeneratorDriver Tracking(BuildSettings settings) => CSharpGeneratorDriver.Create(
        [new InstrumentationGenerator().AsSourceGenerator()],
        [new AdditionalSource(new("MetricCatalog.md", "## gone"))],
        parseOptions: settings.Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static void AssertPlain(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SyntaxReference, $"A step's output holds a {value.GetType()}.");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertPlain(item, seen);
            }

            return;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                AssertPlain(field.GetValue(value), seen);
            }
        }
    }
}
