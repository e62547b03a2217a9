namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>Where a histogram of a method with a body takes its value from.</summary>
/// <param name="Ordinal">The parameter's position, or -1 for the result.</param>
/// <param name="Type">The full name of the parameter's or the result's type.</param>
/// <param name="CanBeNull">Whether there may be no value.</param>
/// <param name="Member">The member that holds the value, or <see langword="null"/> where it is the parameter or result itself.</param>
internal sealed record ValueSpec(int Ordinal, string Type, bool CanBeNull, MemberSpec? Member)
{
    public bool IsResult => Ordinal < 0;

    /// <summary>Gets whether it is at hand as a number, without looking.</summary>
    public bool IsPlain => Member is null && !CanBeNull;
}
