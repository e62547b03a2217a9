using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Recording;

/// <summary>A label's key and its closed list of values; a cell's index counts through the values of all dimensions. Immutable.</summary>
public sealed class LabelDimension
{
    /// <summary>Initializes a dimension.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="values">The values by position; at least one.</param>
    public LabelDimension(string key, params string[] values)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfZero(values.Length, nameof(values));
        Key = key;
        Values = [.. values];
    }

    /// <summary>Gets the label's key.</summary>
    public string Key { get; }

    /// <summary>Gets the values by position.</summary>
    public ImmutableArray<string> Values { get; }
}
