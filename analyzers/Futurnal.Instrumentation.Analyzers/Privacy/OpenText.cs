using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>A text that was not proven closed.</summary>
/// <param name="Leaf">The operation that yields the text.</param>
/// <param name="Kind">What is known of it.</param>
/// <param name="Reason">Why it is open, in words that stand in brackets after it.</param>
/// <param name="Trail">The way from the source, which is its first step, to what was asked about.</param>
internal sealed record OpenText(IOperation Leaf, OpenKind Kind, string Reason, ImmutableArray<TextStep> Trail) : TextProof
{
    /// <summary>A result that a limit caused says nothing about another question.</summary>
    public bool IsForLimit { get; init; }

    public static OpenText At(IOperation leaf, string reason, OpenKind kind = OpenKind.Other) =>
        new(leaf, kind, reason, [new($"'{SourceText.Shorten(leaf.Syntax)}'", leaf.Syntax.GetLocation())]);

    public OpenText Via(string shown, SyntaxNode place) => this with { Trail = Trail.Add(new(shown, place.GetLocation())) };
}
