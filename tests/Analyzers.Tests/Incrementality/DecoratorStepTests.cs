using System.Collections;
using System.Collections.Immutable;
using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.Incrementality;

public class DecoratorStepTests
{
    private static readonly BuildSettings Settings = BuildSettings.Default with { References = [References.Container] };

    private static readonly Source Interface = new("Shop.cs", """
        [GenerateDecorator]
        public interface IShop
        {
            [Timed("sell")]
            int Sell([Label] DayOfWeek day);

            int Buy() => 1;
        }

        [GenerateDecorator]
        public interface IEmpty;
        """);

    private static readonly Source Calling = new("Calling.cs", "public class Caller { public int Go(IShop s) { Console.WriteLine(1); return s.Instrumented().Sell(DayOfWeek.Monday); } }");

    [Theory]
    [InlineData(StepNames.Trees)]
    [InlineData(StepNames.Files)]
    [InlineData(StepNames.Registrations)]
    [InlineData(StepNames.DecoratorDiagnostics)]
    public void Body_WhenEdited_ChangesNothingOfTheDecorator(string step)
    {
        var steps = RunTwice(new("Shop.cs", Interface.Text.Replace("=> 1", "=> 2", StringComparison.Ordinal)))[step].SelectMany(s => s.Outputs).ToArray();

        Assert.NotEmpty(steps);
        Assert.All(steps, o => Assert.True(o.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {o.Reason}"));
    }

    [Fact]
    public void Call_OnADecorator_WhenEdited_ChangesThatFileOnly() => Assert.Equal(
        [("Calling.g.cs", IncrementalStepRunReason.Modified), ("Shop.g.cs", IncrementalStepRunReason.Unchanged)],
        FilesOf(new("Calling.cs", Calling.Text.Replace("(1)", "(2)", StringComparison.Ordinal))));

    [Fact]
    public void Member_WhenAdded_ChangesTheDecorator() => Assert.Equal(
        [("Calling.g.cs", IncrementalStepRunReason.Unchanged), ("Shop.g.cs", IncrementalStepRunReason.Modified)],
        FilesOf(new("Shop.cs", Interface.Text.Replace("int Buy()", "int Lend() => 1; int Buy()", StringComparison.Ordinal))));

    [Fact]
    public void Outputs_AreEqualWhenTheyAreMadeAnew()
    {
        var (first, second) = (Specs(), Specs());

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
        Assert.All(first, s => Assert.DoesNotContain(Held(s), o => o is ISymbol or SyntaxNode or SyntaxTree or Location));
    }

    private static DecoratorSpec[] Specs() =>
    [
        .. Run(Settings, [Interface, Calling]).RunGenerators(Build.Compile(Settings, Interface, Calling)).GetRunResult().Results.Single()
            .TrackedSteps[StepNames.Files].SelectMany(s => s.Outputs).SelectMany(o => ((FileSpec)o.Value).Decorators),
    ];

    private static IEnumerable<object> Held(object item)
    {
        var inner = item is string ? [] : item is IEnumerable items
            ? items.Cast<object>()
            : item.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(item)).OfType<object>();
        return item.GetType().IsPrimitive || item is Type ? [item] : inner.SelectMany(Held).Prepend(item);
    }

    private static IEnumerable<(string HintName, IncrementalStepRunReason Reason)> FilesOf(Source edited) => RunTwice(edited)[StepNames.Files]
        .SelectMany(s => s.Outputs)
        .Select(o => (((FileSpec)o.Value).HintName, o.Reason))
        .OrderBy(o => o.HintName, StringComparer.Ordinal);

    private static ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> RunTwice(Source edited)
    {
        var compilation = Build.Compile(Settings, Interface, Calling);
        var driver = Run(Settings, [Interface, Calling], compilation);
        var changed = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(t => t.FilePath == edited.Path), edited.Parse(Settings.Parsing));
        return driver.RunGenerators(changed).GetRunResult().Results.Single().TrackedSteps;
    }

    private static GeneratorDriver Run(BuildSettings settings, Source[] sources, Compilation? compilation = null) => CSharpGeneratorDriver
        .Create(
            [new InstrumentationGenerator().AsSourceGenerator()],
            parseOptions: settings.Parsing,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
        .RunGenerators(compilation ?? Build.Compile(settings, sources));
}
