namespace Archivist.Detection;

/// <summary>A document whose format is known.</summary>
/// <param name="Format">The format.</param>
/// <param name="Text">The decoded text; empty for e-mail, which is decoded part by part.</param>
internal sealed record DetectedDocument(DocumentFormat Format, string Text);
