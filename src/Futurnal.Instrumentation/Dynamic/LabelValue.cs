using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Futurnal.Instrumentation.Dynamic;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation;

/// <summary>
/// The value of a label of a dynamic instrument: a member of an <see langword="enum"/>, a <see cref="bool"/> or a
/// <see cref="HashedLabel"/>. Immutable; the default value is <c>other</c>.
/// </summary>
/// <remarks>Text can be no label, since text could carry a path or a name; so there is no way from text to a value.</remarks>
public readonly struct LabelValue : IEquatable<LabelValue>
{
    private readonly ulong _content;
    private readonly bool _isHash;

    private LabelValue(ulong content, bool isHash)
    {
        _content = content;
        _isHash = isHash;
    }

    /// <summary>Gets what tells this value from all others, mixed; equal values have the same.</summary>
    internal ulong Mixed => (_content + (_isHash ? 1u : 0u)) * 0x9E3779B97F4A7C15;

    /// <summary>Makes a value of a member of an <see langword="enum"/>; it allocates nothing once the type is known.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="value">The member; a value without a member, as a combination of flags may be, becomes <c>other</c>.</param>
    /// <returns>The member's name in snake_case, or what <c>[EnumMember]</c> or <c>[JsonStringEnumMemberName]</c> says.</returns>
    public static LabelValue Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(TEnum value)
        where TEnum : struct, Enum => new((ulong)EnumLabels<TEnum>.NumberOf(value), isHash: false);

    /// <summary>Makes a value of a bool: <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The bool.</param>
    public static implicit operator LabelValue(bool value) => new(value ? (ulong)LabelTexts.True : LabelTexts.False, isHash: false);

    /// <summary>Makes a value of a hash.</summary>
    /// <param name="value">The hash.</param>
    public static implicit operator LabelValue(HashedLabel value) => new(value.Bits, isHash: true);

    /// <summary>Tells whether two values are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(LabelValue left, LabelValue right) => left.Equals(right);

    /// <summary>Tells whether two values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(LabelValue left, LabelValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(LabelValue other) => _content == other._content && _isHash == other._isHash;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LabelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(Mixed >> 32);

    /// <summary>Gets the text that is recorded, where the key is not built in.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        _isHash ? _content.ToString("x16", CultureInfo.InvariantCulture) : LabelTexts.TextOf((int)_content);

    /// <summary>Gets the text that is recorded for a key: one of its built-in values, or <c>other</c>, where it has any.</summary>
    internal string TextFor(string key)
    {
        var text = ToString();
        return BuiltInMetrics.Vocabulary(key) is { } values
            ? Array.Find(values, v => string.Equals(v, text, StringComparison.OrdinalIgnoreCase)) ?? BuiltInMetrics.Other
            : text;
    }
}
