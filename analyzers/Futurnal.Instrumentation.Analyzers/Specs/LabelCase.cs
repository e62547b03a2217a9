namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A constant as generated code writes it, and the position of its text among the label's values.</summary>
internal sealed record LabelCase(string Pattern, int Position);
