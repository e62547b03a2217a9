using System.Globalization;

namespace Futurnal.Instrumentation;

/// <summary>
/// What <see cref="Redact.Hash(ReadOnlySpan{char})"/> makes of a text: 16 hexadecimal digits that are the same for the same
/// text on this installation, and from which nobody without its key finds the text. Immutable.
/// </summary>
/// <remarks>
/// Hashes are compared as numbers: they are recorded in the open, and nothing is granted to who presents one, so the time a
/// comparison takes tells nothing. The key is compared in constant time.
/// </remarks>
public readonly struct HashedLabel : IEquatable<HashedLabel>
{
    internal HashedLabel(ulong bits) => Bits = bits;

    internal ulong Bits { get; }

    /// <summary>Tells whether two hashes are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(HashedLabel left, HashedLabel right) => left.Equals(right);

    /// <summary>Tells whether two hashes differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(HashedLabel left, HashedLabel right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(HashedLabel other) => Bits == other.Bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HashedLabel other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();

    /// <summary>Gets the 16 hexadecimal digits.</summary>
    /// <returns>The digits, lower case.</returns>
    public override string ToString() => Bits.ToString("x16", CultureInfo.InvariantCulture);
}
