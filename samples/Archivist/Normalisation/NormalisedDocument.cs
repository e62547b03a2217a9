namespace Archivist.Normalisation;

/// <summary>What is left of a document when its format is taken away.</summary>
internal sealed record NormalisedDocument
{
    /// <summary>Gets the title the document gives itself, or nothing.</summary>
    public string Title { get; init; } = "";

    public required string Text { get; init; }

    /// <summary>Gets where the document points to, as far as its text does not say.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Gets the tags the document lists outside of its text.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Gets the day the document says it was written, if it says so outside of its text.</summary>
    public DateOnly? Written { get; init; }

    /// <summary>Gets a value indicating whether <c>#word</c> in the text is a tag, and not a directive or an anchor.</summary>
    public bool HasHashTags { get; init; }
}
