namespace Archivist.Normalisation;

/// <summary>A document does not keep to its format so far that nothing can be made of it.</summary>
/// <param name="reason">What is wrong and what to do, to follow the document's name: <c>is not ...: do ...</c>.</param>
internal sealed class UnreadableDocumentException(string reason) : Exception(reason);
