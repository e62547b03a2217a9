namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A parameter as declared and as passed on.</summary>
/// <param name="Modifiers">Modifiers with a blank behind each: <c>scoped ref </c>.</param>
/// <param name="Type">The full type.</param>
/// <param name="Name">The name, escaped where it is a keyword.</param>
/// <param name="PassedBy">What stands before the argument when it is passed on: <c>ref </c>, <c>out </c>, <c>in </c> or nothing.</param>
internal sealed record ParameterSpec(string Modifiers, string Type, string Name, string PassedBy)
{
    /// <summary>Its attributes with a blank behind, or an empty text. They stand before <c>this</c>.</summary>
    public string Attributes { get; init; } = "";

    public string Declaration => Modifiers + Type + " " + Name;

    public string Argument => PassedBy + Name;
}
