using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the signature of one part of a partial method so that it fits the other part.</summary>
internal static class PartSignature
{
    public static string Of(string modifiers, WrapperSpec wrapper, IEnumerable<string> parameters)
    {
        var constraints = string.Concat(wrapper.Constraints.Skip(wrapper.OuterConstraints).Select(c => " " + c));
        return $"{modifiers} {wrapper.ReturnType} {wrapper.Name}{TypeParameters(wrapper)}({string.Join(", ", parameters)}){constraints}";
    }

    /// <summary>The method's own type parameters in angle brackets, or an empty text.</summary>
    public static string TypeParameters(WrapperSpec wrapper)
    {
        var own = string.Join(", ", wrapper.TypeParameters.Skip(wrapper.OuterTypeParameters).Select(t => t.Name));
        return own.Length == 0 ? "" : $"<{own}>";
    }
}
