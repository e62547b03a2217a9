namespace Futurnal.Instrumentation;

/// <summary>
/// Marks the number that is measured: on a typed instrument the parameter that carries it; on a method with
/// <see cref="HistogramAttribute"/> a parameter, recorded when the call begins, or by <c>[return: Value]</c> the result,
/// recorded when the call, or the task it returned, has succeeded.
/// </summary>
/// <remarks>A value that is <see langword="null"/> is not recorded.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class ValueAttribute : Attribute
{
    /// <summary>Initializes a mark of what is itself the number.</summary>
    public ValueAttribute()
    {
    }

    /// <summary>Initializes a mark of what has the number in a field or property. Where that throws, nothing is recorded.</summary>
    /// <param name="member">The member's name, as in <c>[return: Value(nameof(Results.Count))]</c>.</param>
    public ValueAttribute(string member) => Member = member;

    /// <summary>Gets the name of the member that holds the number, or <see langword="null"/> where what is marked is the number.</summary>
    public string? Member { get; }
}
