using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>A label's key and its closed list of values; a cell's index counts through the values of all dimensions. Immutable.</summary>
public sealed class LabelDimension
{
    private readonly string[] _values;

    /// <summary>Initializes a dimension.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="values">The values by position; at least one.</param>
    public LabelDimension(string key, params string[] values)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length == 0)
        {
            // Not by ThrowIfZero, which makes the runtime load all the interfaces of numbers when an application starts.
            throw new ArgumentOutOfRangeException(nameof(values), $"Label '{key}' has no values; give it one at least.");
        }

        Key = key;
        _values = [.. values];
    }

    /// <summary>
    /// Gives the position of a value that is outside the vocabulary. A call, and not a number, so that the check before it is a
    /// branch that the processor foresees, and the index does not wait for it.
    /// </summary>
    /// <param name="position">The position of <c>other</c>.</param>
    /// <returns>The same.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Outside(int position) => position;

    /// <summary>Gets the label's key.</summary>
    public string Key { get; }

    /// <summary>Gets the values by position.</summary>
    public ImmutableArray<string> Values => ImmutableCollectionsMarshal.AsImmutableArray(_values);

    /// <summary>Gets the number of the values.</summary>
    internal int Count => _values.Length;
}
