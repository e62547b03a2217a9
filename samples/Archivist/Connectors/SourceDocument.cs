using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Connectors;

/// <summary>A document that was found but not read yet.</summary>
/// <param name="Path">The full path of the file that holds it.</param>
/// <param name="Name">What people know it by: the path relative to the root they gave, and for a message its number.</param>
/// <param name="Connector">Where it comes from.</param>
/// <param name="Part">The part of the file that it is, or <see langword="null"/> for the whole file.</param>
internal sealed record SourceDocument(string Path, string Name, ConnectorType Connector, Slice? Part = null);
