namespace Archivist.Detection;

/// <summary>The formats of documents that can be read.</summary>
internal enum DocumentFormat
{
    PlainText,
    Markdown,
    Html,
    Email,
}
