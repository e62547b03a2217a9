using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Describes the decorator of an interface.</summary>
internal sealed class DecoratorParser(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
{
    private const string Container = "Microsoft.Extensions.DependencyInjection.";

    /// <summary>The name of an interface's decorator, which no type of another assembly has, whose internals may be visible here.</summary>
    public static string NameOf(INamedTypeSymbol type, Compilation compilation) =>
        HashedName.Of(type.Name, $"{compilation.AssemblyName}|{type.GetDocumentationCommentId() ?? type.ToDisplayString()}");

    public DecoratorTargetSpec Parse(Location place)
    {
        var diagnostics = new DiagnosticBag();
        var members = DecoratorRules.MembersOf(type).ToArray();
        if (DecoratorRules.WhyNot(type, members, compilation) is { } reason)
        {
            diagnostics.Add(RuleCatalog.CannotDecorate, place, type.Shown(), reason);
            return new DecoratorTargetSpec(null, diagnostics.ToSpecs());
        }

        var typeParameters = TypeParameters.Of(type).ToArray();
        var warnings = members.SelectMany(DecoratorRules.MethodsOf).SelectMany(Mentions.WarningsOf)
            .Concat(members.OfType<IMethodSymbol>().Any(m => m.TypeParameters.Any(own => typeParameters.Any(t => t.Name == own.Name))) ? ["CS0693"] : []);
        var parser = new DecoratedMemberParser(type, members, compilation, cancellationToken);
        var spec = new DecoratorSpec(
            NameOf(type, compilation),
            place.SourceTree?.FilePath ?? "",
            type.Name(),
            typeParameters.Select(t => new TypeParameterSpec(TrimAttributes.Of(t, compilation), t.Escaped())).ToEquatableArray(),
            TypeParameters.Constraints(typeParameters).ToEquatableArray(),
            members.Select(parser.Parse).ToEquatableArray(),
            Extensions(),
            KnowsContainer() ? HashedName.Of("Registrations", compilation.AssemblyName ?? "") : "",
            warnings.Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray());
        return new DecoratorTargetSpec(spec, default);
    }

    private DecoratorExtensionSpec Extensions()
    {
        var types = TypesAround().Reverse().ToArray();
        var isPublic = types.All(t => t.DeclaredAccessibility == Accessibility.Public);
        var name = string.Join("_", types.Select(t => t.Arity == 0 ? t.Name : $"{t.Name}{t.Arity}")) + "Instrumentation";
        return new DecoratorExtensionSpec(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            isPublic ? "public" : "internal",
            Emission.Names.Free(name, type.ContainingNamespace.GetTypeMembers().Select(t => t.Name)),
            "Instrument" + string.Concat(types.Select(t => t.Name)));
    }

    private IEnumerable<INamedTypeSymbol> TypesAround()
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            yield return t;
        }
    }

    /// <summary>Tells whether there is one container to write code for, and that it knows services by key.</summary>
    private bool KnowsContainer() =>
        Single("IServiceCollection") is not null
        && Single("ServiceProviderKeyedServiceExtensions") is not null
        && Single("ServiceDescriptor")?.GetMembers("IsKeyedService").IsEmpty == false;

    private INamedTypeSymbol? Single(string name)
    {
        var found = compilation.GetTypesByMetadataName(Container + name).Where(t => compilation.IsSymbolAccessibleWithin(t, compilation.Assembly)).Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }
}
