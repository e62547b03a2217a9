namespace Futurnal.Instrumentation;

/// <summary>Marks the numeric parameter of a typed instrument that carries the measured value.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ValueAttribute : Attribute;
