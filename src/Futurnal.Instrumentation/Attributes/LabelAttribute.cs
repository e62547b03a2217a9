namespace Futurnal.Instrumentation;

/// <summary>
/// Adds a label with a closed set of values to every metric of a method: on a parameter, or by <c>[return: Label]</c> on the
/// result, what is marked or a member of it; on the method itself, or on a property or field with
/// <see cref="GaugeAttribute.Poll"/>, a constant.
/// </summary>
/// <remarks>
/// A label is an <see langword="enum"/>, a <see cref="bool"/>, a <see cref="HashedLabel"/>, a nullable one of them, or a text with
/// <see cref="LabelValuesAttribute"/>. Other text could carry a path or a name: the generator refuses it. The values of an
/// <see langword="enum"/> are its members' names in snake_case, or what <c>[EnumMember]</c> or
/// <c>[JsonStringEnumMemberName]</c> says. A value outside the set, a <see langword="null"/> on the way to it and a property
/// that throws are recorded as <c>other</c>. Parameters are read when the call begins, results when it ends.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class LabelAttribute : Attribute
{
    /// <summary>
    /// Initializes a label whose key is the <see langword="enum"/> type's name, or for all else the
    /// parameter's or the method's name, in snake_case.
    /// </summary>
    public LabelAttribute()
    {
    }

    /// <summary>Initializes a label with the given key, or, where what is marked is no label itself, one of a member of it.</summary>
    /// <param name="keyOrMember">
    /// The key in lower snake_case, as in <c>[Label("until")] DayOfWeek day</c>; or the name of a field or property, as in
    /// <c>[Label(nameof(Job.Connector))] Job job</c>, with the key that a parameter of the member's type and name would have.
    /// </param>
    public LabelAttribute(string keyOrMember) => KeyOrMember = keyOrMember;

    /// <summary>Initializes a constant label; for methods, properties and fields only.</summary>
    /// <param name="key">The key in lower snake_case.</param>
    /// <param name="value">The value that everything the method, property or field reports is recorded with.</param>
    public LabelAttribute(string key, string value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>Gets the key or the member's name, or <see langword="null"/> where neither is given in this way.</summary>
    public string? KeyOrMember { get; }

    /// <summary>Gets or sets the key, or <see langword="null"/> where it is given in another way or follows from what is marked.</summary>
    public string? Key { get; set; }

    /// <summary>Gets the constant value, or <see langword="null"/> where the value comes from the call.</summary>
    public string? Value { get; }
}
