using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads the gauges of one member that each flush is to read.</summary>
internal static class PolledParser
{
    public static TargetSpec Parse(ISymbol member, Compilation compilation, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var spec = Parse(member, compilation, diagnostics, cancellationToken);
        var places = member.PollAttributes().Select(a => DiagnosticSpec.At(RuleCatalog.Conflict, a.Place(member, cancellationToken)));

        // No call of it is looked for.
        return new TargetSpec("", diagnostics.IsEmpty ? spec : null, diagnostics.ToSpecs(), places.ToEquatableArray());
    }

    private static MethodSpec? Parse(ISymbol member, Compilation compilation, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var attributes = member.PollAttributes().ToArray();
        var place = attributes[0].Place(member, cancellationToken);
        foreach (var attribute in attributes)
        {
            if (PolledRules.WhyNot(member, attribute) is { } wrong)
            {
                diagnostics.Add(RuleCatalog.CannotWeave, attribute.Place(member, cancellationToken), member.Name, wrong);
            }
        }

        if (diagnostics.IsEmpty && PolledRules.WhyNot(member, compilation) is { } reason)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, member.Name.Length == 0 ? "lambda" : member.Name, reason);
        }

        FindIdle(member, diagnostics, cancellationToken);
        if (!diagnostics.IsEmpty)
        {
            return null;
        }

        var labelParser = new LabelParser(member, null, compilation, diagnostics, cancellationToken);
        var labels = labelParser.Parse();
        var parser = new InstrumentParser(member, labels, diagnostics, cancellationToken);
        var instruments = attributes.Select(parser.Parse).OfType<InstrumentSpec>().ToArray();
        if (!diagnostics.IsEmpty)
        {
            return null;
        }

        TargetParser.FindUnused(labels, instruments, member, diagnostics, labelParser);
        return new MethodSpec(
            TargetParser.HolderName(member, compilation),
            member.Shown(),
            member.ContainingAssembly.Name,
            member.Place().SourceTree?.FilePath ?? "",
            labels.ToEquatableArray(),
            instruments.ToEquatableArray(),
            "",
            null,
            Mentions.WarningsOf(member).ToEquatableArray())
        {
            Polled = new PolledSpec(
                member.ContainingType.Name(),
                member.Escaped() + (member is IMethodSymbol ? "()" : ""),
                member.IsStatic,
                member.IsStatic && PolledRules.IsVisible(member, compilation) ? null : Container(member, cancellationToken)),
        };
    }

    /// <summary>A method's result can be no label, since it is the value.</summary>
    private static void FindIdle(ISymbol member, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var idle = member is IMethodSymbol method ? method.GetReturnTypeAttributes().Where(a => a.Is(AttributeNames.Label) || a.Is(AttributeNames.Value)) : [];
        foreach (var attribute in idle)
        {
            diagnostics.Add(
                RuleCatalog.UnusedAttribute,
                attribute.Place(member, cancellationToken),
                attribute.Is(AttributeNames.Label) ? "[Label]" : "[Value]",
                member.Name,
                "the result is the value of a gauge that is read; only constants can be its labels");
        }
    }

    private static ContainerSpec Container(ISymbol member, CancellationToken cancellationToken)
    {
        var declaration = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        return PartParser.Container(member, declaration is VariableDeclaratorSyntax ? declaration.Parent!.Parent! : declaration);
    }
}
