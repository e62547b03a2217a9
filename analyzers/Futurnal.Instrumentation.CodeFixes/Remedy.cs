using Microsoft.CodeAnalysis.Editing;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>What can be done about a diagnostic.</summary>
/// <param name="Title">What the user chooses.</param>
/// <param name="Key">What it has in common with the same change elsewhere; changes with one key are made together by Fix All.</param>
/// <param name="Target">What is changed; two diagnostics that ask for the same change of it get it once.</param>
/// <param name="ApplyAsync">Makes the change. It finds nodes of the solution that the remedy was found in.</param>
internal sealed record Remedy(string Title, string Key, string Target, Func<SolutionEditor, CancellationToken, Task> ApplyAsync);
