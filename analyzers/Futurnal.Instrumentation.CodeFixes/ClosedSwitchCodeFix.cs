using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Maps an open text to the declared values where it is written to a label.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClosedSwitchCodeFix)), Shared]
public sealed class ClosedSwitchCodeFix : RemedyCodeFix
{
    private const string Title = "Turn into a switch over the declared values with \"other\"";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT102", "FUT103", "FUT104", "FUT106", "FUT110", "FUT113"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(Find(place, cancellationToken));

    private static Remedy? Find(ReportedPlace place, CancellationToken cancellationToken)
    {
        // A constant in a switch would decide nothing, and what is passed by reference is no text.
        if (place.Expression is not { Parent: not ArgumentSyntax { RefKindKeyword.RawKind: not 0 } } value
            || place.Model.GetTypeInfo(value, cancellationToken).Type?.SpecialType != SpecialType.System_String
            || place.Model.GetConstantValue(value, cancellationToken).HasValue
            || ReportedWrites.At(value, place.Model, cancellationToken) is not [{ Slot: { } slot }, ..])
        {
            return null;
        }

        // A switch is never null.
        var whole = value;
        while (whole.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } around)
        {
            whole = around;
        }

        return OfExceptions(place, value, whole, slot.Values, cancellationToken)
            ?? Create(place, whole, v => v, new(whole, SwitchArms.Of(value, slot.Values, place.Model, cancellationToken)), cancellationToken);
    }

    private static Remedy? OfExceptions(ReportedPlace place, ExpressionSyntax value, ExpressionSyntax whole, ImmutableArray<string> declared, CancellationToken cancellationToken)
    {
        var exceptions = new ExceptionArms(place.Model, cancellationToken);
        return exceptions.DistanceOf(value) is { } distance && exceptions.Of(declared, value.SpanStart) is { Count: > 0 } arms
            ? Create(place, whole, v => ExceptionArms.At(v, distance), new(whole, arms), cancellationToken)
            : null;
    }

    private static Remedy? Create(ReportedPlace place, ExpressionSyntax value, Func<ExpressionSyntax, ExpressionSyntax> governing, SwitchWriter writer, CancellationToken cancellationToken) =>
        ChangedValue.IsAccepted(value, writer.Write(governing(Bare(value))), place.Model, cancellationToken)
            ? new Remedy(
                Title,
                "ClosedSwitch",
                $"{place.Document.Id}:{place.Span}",
                async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false))
                    .ReplaceNode(value, (current, _) => writer.Write(governing(Bare(current))).WithTriviaFrom(current)))
            : null;

    private static ExpressionSyntax Bare(SyntaxNode value) =>
        value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } around ? Bare(around.Operand) : (ExpressionSyntax)value;
}
