using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Writes down the way of a text that is open; one that is closed has none.</summary>
internal static class ProofSteps
{
    public static TextProof Via(this TextProof proof, string what, IOperation place) =>
        proof is OpenText open ? open.Via($"{what} '{SourceText.Shorten(place.Syntax)}'", place.Syntax) : proof;

    public static TextProof ViaName(this TextProof proof, string what, ISymbol symbol, IOperation place) =>
        proof is OpenText open && !ReferenceEquals(open.Leaf, place) ? open.Via($"{what} '{symbol.Name}'", place.Syntax) : proof;

    public static TextProof OrNull(this TextProof proof) => proof is ClosedText closed ? closed.OrNull() : proof;
}
