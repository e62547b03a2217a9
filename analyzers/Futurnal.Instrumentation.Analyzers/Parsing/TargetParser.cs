using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads all attributes of one method. Generator and analyzers decide by it alone.</summary>
internal static class TargetParser
{
    public static TargetSpec Parse(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var spec = Parse(method, compilation, diagnostics, cancellationToken);
        var isSound = diagnostics.IsEmpty && spec is not null;
        return new TargetSpec(method.Name, isSound ? spec : null, diagnostics.ToSpecs(), Places(method, cancellationToken))
        {
            Core = isSound ? PartParser.Core(method, spec!, compilation, cancellationToken) : null,
            Builder = isSound ? PartParser.Builder(method, spec!, compilation, cancellationToken) : null,
        };
    }

    private static EquatableArray<DiagnosticSpec> Places(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.InstrumentAttributes().Select(a => DiagnosticSpec.At(RuleCatalog.Conflict, a.Place(method, cancellationToken))).ToEquatableArray();

    private static MethodSpec? Parse(IMethodSymbol method, Compilation compilation, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var place = method.InstrumentAttributes().FirstOrDefault().Place(method, cancellationToken);
        if (!IsFit(method, compilation, diagnostics, place))
        {
            return null;
        }

        var isTyped = MethodForms.IsTyped(method);
        var result = ReturnShape.Of(method).Result;
        var labelParser = new LabelParser(method, result, compilation, diagnostics, cancellationToken);
        var labels = new List<LabelSpec>(labelParser.Parse());
        if (!isTyped)
        {
            AddOutcome(labels, method, diagnostics, place);
        }

        var parser = new InstrumentParser(method, labels, diagnostics, cancellationToken);
        var instruments = method.InstrumentAttributes().Select(parser.Parse).OfType<InstrumentSpec>().ToArray();
        if (!diagnostics.IsEmpty)
        {
            return null;
        }

        FindUnused(labels, instruments, method, diagnostics, labelParser);
        var value = isTyped ? null : new ValueParser(method, result, compilation, diagnostics, cancellationToken).Parse(instruments, place);
        if (FormRules.WhyNotArguments(method, labels, value) is { } blind)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, blind);
            return null;
        }

        var typed = isTyped ? TypedInstrumentParser.Parse(method, instruments, diagnostics, place, cancellationToken) : null;
        var resultType = isTyped ? "" : ResultParser.Parse(method, result, labels, instruments, value, diagnostics, place);
        return new MethodSpec(
            HolderName(method, compilation),
            method.Shown(),
            method.ContainingAssembly.Name,
            SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) ? method.Place().SourceTree?.FilePath ?? "" : "",
            labels.ToEquatableArray(),
            instruments.ToEquatableArray(),
            resultType,
            typed,
            Mentions.WarningsOf(method).ToEquatableArray())
        {
            Value = value,
            IsSynchronous = ReturnShape.Of(method).Kind is ReturnKind.Void or ReturnKind.Value or ReturnKind.Reference,
            IsSequence = ReturnShape.Of(method).Kind == ReturnKind.Sequence,
        };
    }

    /// <summary>Tells whether calls of the method can be recorded, all of them, and says why not.</summary>
    private static bool IsFit(IMethodSymbol method, Compilation compilation, DiagnosticBag diagnostics, Location place)
    {
        if (Mentions.AnyUnknown(method))
        {
            // The compiler tells a mistake; what another generator writes is known to the analyzers, which report the method then.
            return false;
        }

        if (MethodRules.WhyNot(method, compilation) is { } reason)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name.Length == 0 ? "lambda" : method.Name, reason);
            return false;
        }

        if (SlotRules.WhyDivided(method) is var (trouble, remedy))
        {
            diagnostics.Add(RuleCatalog.DividedCalls, place, trouble, remedy);
            return false;
        }

        return true;
    }

    /// <summary>Adds the label that tells how a call ended, unless the result itself tells.</summary>
    private static void AddOutcome(List<LabelSpec> labels, IMethodSymbol method, DiagnosticBag diagnostics, Location place)
    {
        if (labels.Find(l => l.Key == BuiltInMetrics.StatusKey) is { } own)
        {
            if (own.Source != LabelSource.Result)
            {
                diagnostics.Add(RuleCatalog.BadLabelKey, place, own.Key, method.Name, "is set by how each call ends; a result can set it by [return: Label(\"status\")]");
            }

            return;
        }

        string[] values = [.. BuiltInMetrics.Vocabulary(BuiltInMetrics.StatusKey)!, BuiltInMetrics.Other];
        labels.Add(new LabelSpec(BuiltInMetrics.StatusKey, new(values), LabelSource.Outcome));
    }

    /// <summary>Reports the labels that no metric has.</summary>
    public static void FindUnused(IReadOnlyList<LabelSpec> labels, InstrumentSpec[] instruments, ISymbol method, DiagnosticBag diagnostics, LabelParser parser)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Source != LabelSource.Outcome && !instruments.Any(s => s.Labels.Contains(i)) && !DecidesWhatCounts(labels[i], instruments))
            {
                diagnostics.Add(RuleCatalog.UnusedAttribute, parser.PlaceOf(labels[i]), $"[Label] {labels[i].Key}", method.Name, "none of its metrics has that label");
            }
        }
    }

    private static bool DecidesWhatCounts(LabelSpec label, InstrumentSpec[] instruments) =>
        label.Key == BuiltInMetrics.StatusKey && instruments.Any(s => s.On != "Any");

    /// <summary>
    /// A name that no other method has. For a method of another assembly it has this assembly's name in it too: that assembly
    /// has a holder of its own, which is visible here where it shows its internals.
    /// </summary>
    public static string HolderName(ISymbol method, Compilation compilation)
    {
        var owner = method.ContainingAssembly.Name;
        var user = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) ? "" : "|" + compilation.AssemblyName;
        var id = owner + user + "|" + (method.GetDocumentationCommentId() ?? method.ToDisplayString());
        return HashedName.Of(method.Name, id);
    }
}
