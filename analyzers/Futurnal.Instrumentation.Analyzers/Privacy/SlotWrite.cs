using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>A text that is written to a restricted slot.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Value">The text.</param>
/// <param name="Step">The last step of its way, as messages show it.</param>
/// <param name="IsWhole">Whether the value is the text; else the text is a part of it that could not be told.</param>
internal sealed record SlotWrite(RestrictedSlot Slot, IOperation Value, string Step, bool IsWhole = true)
{
    /// <summary>Gets the position of the text, where the value is a tuple.</summary>
    public IReadOnlyList<int> Path { get; init; } = [];
}
