using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Says what a decorator of an interface has to implement, and why it cannot.</summary>
internal static class DecoratorRules
{
    /// <summary>Tells whether an object on which an interface's method is called can be a decorator that records the call.</summary>
    public static bool IsDecorated(IMethodSymbol method) =>
        method.ContainingType is { TypeKind: TypeKind.Interface } type && IsOverridable(method) && type.GetAttributes().Has(AttributeNames.GenerateDecorator);

    /// <summary>Tells whether the decorator of an interface has been generated into the compilation.</summary>
    public static bool HasDecorator(INamedTypeSymbol type, Compilation compilation)
    {
        var arity = TypeParameters.Of(type).Count();
        var name = $"{Emission.Names.GeneratedNamespace}.{DecoratorParser.NameOf(type, compilation)}{(arity == 0 ? "" : $"`{arity}")}";
        return compilation.Assembly.GetTypeByMetadataName(name) is not null;
    }

    /// <summary>The methods, properties and events that a class can implement, those of the interface itself first.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => Interfaces(type)
        .SelectMany(i => i.GetMembers())
        .Where(m => !m.IsStatic && IsOverridable(m) && m switch
        {
            IMethodSymbol method => method.MethodKind == MethodKind.Ordinary,
            IPropertySymbol property => property.ExplicitInterfaceImplementations.IsEmpty,
            IEventSymbol subscription => subscription.ExplicitInterfaceImplementations.IsEmpty,
            _ => false,
        });

    /// <summary>A method itself, or the accessors that a class can implement.</summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(ISymbol member) => member switch
    {
        IMethodSymbol method => [method],
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>().Where(IsOverridable),
        IEventSymbol subscription => new[] { subscription.AddMethod, subscription.RemoveMethod }.OfType<IMethodSymbol>(),
        _ => [],
    };

    /// <summary>The reason in words that follow "cannot have a decorator: ", or <see langword="null"/> where it can.</summary>
    public static string? WhyNot(INamedTypeSymbol type, IReadOnlyCollection<ISymbol> members, Compilation compilation) =>
        WhyNotType(type, compilation)
        ?? Interfaces(type).SelectMany(i => i.GetMembers()).Select(WhyNotKind).FirstOrDefault(w => w is not null)
        ?? members.Select(m => WhyNotMember(m, compilation)).FirstOrDefault(w => w is not null)
        ?? WhyNothing(members);

    private static IEnumerable<INamedTypeSymbol> Interfaces(INamedTypeSymbol type) => type.AllInterfaces.Prepend(type);

    private static bool IsOverridable(ISymbol member) => member.IsAbstract || member.IsVirtual;

    private static string? WhyNotType(INamedTypeSymbol type, Compilation compilation)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.IsFileLocal)
            {
                return $"'{t.Name}' is local to its file; remove the file modifier";
            }
        }

        if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
        {
            return "generated code cannot name it; make it and the types around it internal";
        }

        if (TypeParameters.NamedAsKeyword(TypeParameters.Of(type)) is { } keyword)
        {
            return $"type parameter '{keyword.Name}' is named like a keyword of the language; rename it";
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return TypeParameters.Of(type).FirstOrDefault(t => !names.Add(t.Name)) is { } twice
            ? $"type parameter '{twice.Name}' hides one of a containing type; rename it"
            : null;
    }

    private static string? WhyNotKind(ISymbol member)
    {
        if (member is { IsStatic: true, IsAbstract: true })
        {
            return $"'{member.Shown()}' is static and abstract, and no object can forward it; move it to an interface of its own";
        }

        return member is IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } method && !IsOverridable(method) && method.HasInstrument()
            ? $"'{method.Shown()}' has a body that no class can replace, so calls of it would not be recorded; remove 'sealed' or 'private', or its attributes"
            : null;
    }

    private static string? WhyNotMember(ISymbol member, Compilation compilation)
    {
        if (OverloadRules.WhyAnother(member, compilation) is { } another)
        {
            return another;
        }

        foreach (var method in MethodsOf(member))
        {
            if (WhyNotMethod(method, compilation) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    private static string? WhyNotMethod(IMethodSymbol method, Compilation compilation)
    {
        if (method.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal or Accessibility.ProtectedOrInternal)
        {
            return $"'{method.Shown()}' is protected, so no other object can call it; make it public or internal";
        }

        if (!compilation.IsSymbolAccessibleWithin(method, compilation.Assembly))
        {
            return $"'{method.Shown()}' is internal in '{method.ContainingAssembly.Name}', so no class of this assembly can implement it";
        }

        if (MethodRules.HasPointers(method))
        {
            return $"the signature of '{method.Shown()}' has pointers or variable arguments";
        }

        if (Mentions.FirstForbidden(method) is { } forbidden)
        {
            return $"'{forbidden.Shown()}' is obsolete as an error, so generated code cannot use it; make that a warning";
        }

        if (TypeParameters.NamedAsKeyword(method.TypeParameters) is { } keyword)
        {
            return $"type parameter '{keyword.Name}' of '{method.Shown()}' is named like a keyword of the language; rename it";
        }

        if (Mentions.FirstAliased(method, compilation) is { } aliased)
        {
            return $"'{method.Shown()}' has types of '{aliased.Name}', which is referenced by an alias only; reference it without one, or also as global";
        }

        return method.HasInstrument() ? WhyNotRecorded(method) : null;
    }

    private static string? WhyNotRecorded(IMethodSymbol method)
    {
        if (!IsDecorated(method.OriginalDefinition))
        {
            return $"it inherits '{method.Shown()}', and calls through '{method.ContainingType.Shown()}' would be recorded twice; put [GenerateDecorator] on that too";
        }

        return ReturnShape.Of(method).Kind == ReturnShape.Of(method.OriginalDefinition).Kind
            ? null
            : $"it inherits '{method.Shown()}', whose result is '{method.ReturnType.ToDisplayString()}' here, while its metrics are those of a method that returns '{method.OriginalDefinition.ReturnType.ToDisplayString()}'; declare a method of its own";
    }

    private static string? WhyNothing(IEnumerable<ISymbol> members) => members.OfType<IMethodSymbol>().Any(m => m.HasInstrument())
        ? null
        : "none of its members has [Timed], [Counted], [Gauge] or [Histogram], so it would record nothing";
}
