namespace Futurnal.Instrumentation;

/// <summary>Counts calls; on a <c>static partial</c> method without a body, adds what the method is called with.</summary>
/// <param name="name">The metric's name: words of lower-case letters, digits and underscores, joined by dots.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CountedAttribute(string name) : InstrumentAttribute(name)
{
    /// <summary>
    /// Gets or sets which calls count. With <see cref="CountOn.Any"/>, the default, the label <c>status</c> tells how each
    /// call ended; with the other values there is no such label, since it could have one value only.
    /// </summary>
    public CountOn On { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the items read of the sequence that an iterator or a method with an
    /// <see cref="IAsyncEnumerable{T}"/> returns are counted, each when it is handed out, instead of calls. Then there is no label <c>status</c>.
    /// </summary>
    public bool Items { get; set; }
}
