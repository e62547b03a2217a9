namespace Futurnal.Instrumentation.Analyzers.Coverage;

/// <summary>Where an instrumented method is used unrecorded.</summary>
/// <param name="Method">The method as it is used there.</param>
/// <param name="File">The file, relative to the project.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column, from 1 on.</param>
/// <param name="Why">The reason.</param>
internal sealed record EscapedPlace(string Method, string File, int Line, int Column, string Why);
