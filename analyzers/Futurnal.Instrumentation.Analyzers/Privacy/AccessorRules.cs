using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Says which [UnsafeAccessor] methods reach a restricted slot without its restriction.</summary>
internal sealed class AccessorRules(Compilation compilation, RestrictedSlots slots)
{
    private const int Constructor = 0;

    public IEnumerable<Diagnostic> Judge(IMethodSymbol accessor)
    {
        if (!accessor.IsExtern
            || accessor.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "UnsafeAccessorAttribute") is not { ConstructorArguments.Length: 1 } attribute
            || GeneratedCode.IsOurs(accessor))
        {
            yield break;
        }

        var kind = attribute.ConstructorArguments[0].Value is int k ? k : -1;
        var target = kind == Constructor ? accessor.ReturnType : TargetOf(accessor);
        var name = kind == Constructor ? ".ctor" : attribute.Named("Name") as string ?? accessor.Name;
        var skip = kind == Constructor ? 0 : 1;
        if (target is not null && target.OriginalDefinition.GetMembers(name).FirstOrDefault(m => Reaches(m, accessor, skip)) is { } reached)
        {
            yield return Diagnostic.Create(RuleCatalog.Bypass, accessor.Place(), reached.Shown(), LabelOf(reached), $"is reached through '{accessor.Shown()}'; call it by name, or repeat [LabelValues] there");
        }
    }

    private bool Reaches(ISymbol member, IMethodSymbol accessor, int skip) => member switch
    {
        IFieldSymbol field => slots.Of(field) is not null || (field.AssociatedSymbol is { } property && slots.Of(property) is not null),
        IMethodSymbol method => method.Parameters.Any(p => slots.Of(p) is { } slot
            && !(p.Ordinal + skip < accessor.Parameters.Length && slots.Of(accessor.Parameters[p.Ordinal + skip]) is { } own && slot.Holds(own))),
        _ => false,
    };

    private string LabelOf(ISymbol member) => member is IMethodSymbol method
        ? method.Parameters.Select(slots.Of).First(s => s is not null)!.Label
        : (slots.Of(member) ?? slots.Of(((IFieldSymbol)member).AssociatedSymbol!))!.Label;

    /// <summary>The type of the first parameter; where the type cannot be named its name stands in an attribute.</summary>
    private ITypeSymbol? TargetOf(IMethodSymbol accessor) => accessor.Parameters.FirstOrDefault() is not { } first
        ? null
        : first.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "UnsafeAccessorTypeAttribute")?.Text(0) is { } named
            ? compilation.GetTypesByMetadataName(named.Split(',')[0].Split('[')[0]).FirstOrDefault()
            : first.Type;
}
