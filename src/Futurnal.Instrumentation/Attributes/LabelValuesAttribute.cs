namespace Futurnal.Instrumentation;

/// <summary>
/// Declares the values of a text that is a label: beside <see cref="LabelAttribute"/> on a parameter or by <c>[return:]</c> on
/// the result, or on the field or property that a label names. On any other text it is a promise: what hands a text on to a
/// label repeats it.
/// </summary>
/// <remarks>
/// Only text that is proven to be one of the values, <c>other</c>, empty or <see langword="null"/> can be passed, returned or
/// assigned; all else is an error of the build. When the program runs, text that is none of the values, compared ordinally, is
/// recorded as <c>other</c>; so is <see langword="null"/>.
/// </remarks>
/// <param name="values">The values, each once.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class LabelValuesAttribute(params string[] values) : Attribute
{
    /// <summary>Gets the values.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
