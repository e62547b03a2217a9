namespace Futurnal.Instrumentation;

/// <summary>
/// On a <c>static partial</c> method without a body: records the distribution of the parameter marked with
/// <see cref="ValueAttribute"/>.
/// </summary>
/// <param name="name">The metric's name: words of lower-case letters, digits and underscores, joined by dots.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class HistogramAttribute(string name) : InstrumentAttribute(name);
