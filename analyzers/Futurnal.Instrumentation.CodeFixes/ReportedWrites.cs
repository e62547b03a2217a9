using Futurnal.Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Finds what the leak rules judge at an expression, and how they judge it.</summary>
internal static class ReportedWrites
{
    /// <summary>The writes of an expression as a whole to restricted slots.</summary>
    public static SlotWrite[] At(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var slots = CompilationCode.Of(model.Compilation).Slots;
        var (writes, conversions) = (new SlotWrites(slots), new ConversionWrites(slots));
        return
        [
            .. Around(value, model, cancellationToken)
                .SelectMany(o => writes.Of(o.Operation, o.Owner).Concat(conversions.Of(o.Operation)))
                .Where(w => w is { IsWhole: true, Path.Count: 0 } && w.Value.Syntax == value),
        ];
    }

    /// <summary>Tells whether an expression is written to a slot and the rules have nothing against it.</summary>
    public static bool AreAccepted(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var rules = new LeakRules(model.Compilation);
        return At(value, model, cancellationToken).Length > 0
            && !Around(value, model, cancellationToken).SelectMany(o => rules.Judge(o.Operation, o.Owner, cancellationToken)).Any(d => d.Location.SourceSpan == value.Span);
    }

    /// <summary>What a written text is proven to be, or <see langword="null"/>.</summary>
    public static ClosedText? Proof(IOperation value, Compilation compilation, CancellationToken cancellationToken)
    {
        try
        {
            return new ProofRun(CompilationCode.Of(compilation), cancellationToken).ProveWritten(value, []) as ClosedText;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The rules refuse what they cannot judge.
            return null;
        }
    }

    private static IEnumerable<(IOperation Operation, ISymbol Owner)> Around(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var first = model.GetOperation(value, cancellationToken);
        var root = first;
        while (root?.Parent is { } parent)
        {
            root = parent;
        }

        var owner = root is null ? null : CompilationLeaks.OwnerOf(root.Syntax, model, cancellationToken) ?? model.Compilation.Assembly;
        for (var operation = first; operation is not null; operation = operation.Parent)
        {
            yield return (operation, owner!);
        }
    }
}
