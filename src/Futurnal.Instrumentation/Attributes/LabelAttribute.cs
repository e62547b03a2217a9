namespace Futurnal.Instrumentation;

/// <summary>
/// Adds a label with a closed set of values to every metric of a method: on an <see langword="enum"/> or
/// <see cref="bool"/> parameter its value, on an <see langword="enum"/> result (<c>[return: Label]</c>) the result, on the
/// method itself a constant.
/// </summary>
/// <remarks>
/// Text can be no label, since text could carry a path or a name: the generator refuses it. The values of an
/// <see langword="enum"/> are its members' names in snake_case, or what <c>[EnumMember]</c> or
/// <c>[JsonStringEnumMemberName]</c> says. A value outside the vocabulary is recorded as <c>other</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Method, AllowMultiple = true)]
public sealed class LabelAttribute : Attribute
{
    /// <summary>Initializes a label whose key is the <see langword="enum"/> type's name, or for <see cref="bool"/> the parameter's name, in snake_case.</summary>
    public LabelAttribute()
    {
    }

    /// <summary>Initializes a label with the given key.</summary>
    /// <param name="key">The key in lower snake_case.</param>
    public LabelAttribute(string key) => Key = key;

    /// <summary>Initializes a constant label; for methods only.</summary>
    /// <param name="key">The key in lower snake_case.</param>
    /// <param name="value">The value all calls of the method are recorded with.</param>
    public LabelAttribute(string key, string value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>Gets the key, or <see langword="null"/> where it follows from the parameter.</summary>
    public string? Key { get; }

    /// <summary>Gets the constant value, or <see langword="null"/> where the value comes from the call.</summary>
    public string? Value { get; }
}
