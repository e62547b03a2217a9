using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>One place that a text passes on its way to a label.</summary>
/// <param name="Shown">What stands there, as messages show it.</param>
/// <param name="Place">Where.</param>
internal sealed record TextStep(string Shown, Location Place);
