using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>A label that is written out.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value where that is a text; <see langword="null"/> where its type closes it.</param>
internal sealed record LabelPair(IOperation Key, IOperation? Value);
