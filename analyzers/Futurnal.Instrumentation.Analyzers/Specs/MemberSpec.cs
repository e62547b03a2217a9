namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A field or property that is read off a parameter or a result.</summary>
/// <param name="Name">Its name, escaped where it is a keyword.</param>
/// <param name="OwnerCanBeNull">Whether there may be nothing to read it off.</param>
/// <param name="CanThrow">Whether reading it runs code, which could throw.</param>
internal sealed record MemberSpec(string Name, bool OwnerCanBeNull, bool CanThrow);
