namespace Futurnal.Instrumentation.Catalog;

/// <summary>What is wrong with a line.</summary>
/// <param name="Line">The line's number, from 1 on.</param>
/// <param name="Text">What is wrong, and what to write instead.</param>
/// <param name="IsMalformed">Whether the line cannot be read; else people have to write something there.</param>
internal sealed record CatalogProblem(int Line, string Text, bool IsMalformed);
