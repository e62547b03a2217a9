namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A type parameter as declared and as passed on.</summary>
/// <param name="Attributes">Its attributes with a blank behind, or an empty text.</param>
/// <param name="Name">The name, escaped where it is a keyword.</param>
internal sealed record TypeParameterSpec(string Attributes, string Name)
{
    public string Declaration => Attributes + Name;
}
