using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>A mention of a variable or member: reads it, writes it, or does what is not understood.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Source">What the written value comes from.</param>
/// <param name="IsDeclaration">Whether the variable begins to exist here.</param>
internal sealed record Mention(MentionKind Kind, IOperation Source, bool IsDeclaration = false)
{
    /// <summary>Gets the position of the value in the tuple that it comes from.</summary>
    public IReadOnlyList<int> Path { get; init; } = [];
}
