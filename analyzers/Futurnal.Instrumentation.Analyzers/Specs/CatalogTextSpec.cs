namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A catalog beside the project, unread.</summary>
internal sealed record CatalogTextSpec(string FilePath, string Text);
