using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the signature of one part of a partial method so that it fits the other part.</summary>
internal static class PartSignature
{
    public static string Of(string modifiers, WrapperSpec wrapper, IEnumerable<string> parameters)
    {
        var own = wrapper.Constraints.Skip(wrapper.OuterConstraints);
        var constraints = string.Concat((modifiers.Split(' ').Contains("override") ? own.Select(OfOverride).Where(c => c.Length > 0) : own).Select(c => " " + c));
        return $"{modifiers} {wrapper.ReturnType} {wrapper.Name}{TypeParameters(wrapper)}({string.Join(", ", parameters)}){constraints}";
    }

    /// <summary>The method's own type parameters in angle brackets, or an empty text.</summary>
    public static string TypeParameters(WrapperSpec wrapper)
    {
        var own = string.Join(", ", wrapper.TypeParameters.Skip(wrapper.OuterTypeParameters).Select(t => t.Name));
        return own.Length == 0 ? "" : $"<{own}>";
    }

    /// <summary>An override inherits its constraints; it repeats only what decides how <c>T?</c> is read.</summary>
    private static string OfOverride(string constraint)
    {
        var start = constraint.IndexOf(" : ", StringComparison.Ordinal) + " : ".Length;
        var kind = constraint.Substring(start).Split(',')[0];
        return kind switch
        {
            "class" or "class?" => constraint.Substring(0, start) + "class",
            "struct" or "unmanaged" => constraint.Substring(0, start) + "struct",
            _ => "",
        };
    }
}
