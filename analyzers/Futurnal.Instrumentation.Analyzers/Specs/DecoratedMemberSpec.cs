namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A member of a decorator.</summary>
/// <param name="Attributes">Its attributes, each in brackets.</param>
/// <param name="Declaration">Its declaration without the body.</param>
/// <param name="Lines">The lines of its body where it forwards only: statements, or accessors.</param>
/// <param name="Target">The call of the decorated object.</param>
/// <param name="Wrapper">What is recorded, or <see langword="null"/> where it forwards only.</param>
internal sealed record DecoratedMemberSpec(
    EquatableArray<string> Attributes, string Declaration, EquatableArray<string> Lines, string Target, WrapperSpec? Wrapper);
