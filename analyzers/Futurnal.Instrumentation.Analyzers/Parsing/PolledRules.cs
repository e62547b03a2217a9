using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Says why a flush cannot read a member.</summary>
internal static class PolledRules
{
    /// <summary>The method that is generated into the types whose instances are read.</summary>
    public const string Observer = "ObserveGauges";

    private const string ThreadStatic = "System.ThreadStaticAttribute";

    /// <summary>The reason in words that follow "cannot be instrumented: ", or <see langword="null"/> where it can.</summary>
    public static string? WhyNot(ISymbol member, Compilation compilation) =>
        WhyUnnamed(member) ?? WhyNotKind(member) ?? WhyNotValue(member) ?? WhyNotType(member, compilation) ?? WhyNotAlone(member);

    /// <summary>What is wrong with one of the attributes.</summary>
    public static string? WhyNot(ISymbol member, AttributeData attribute)
    {
        if (!attribute.IsPoll())
        {
            return $"it is a {(member is IPropertySymbol ? "property" : "field")}, which is read and not called; set Poll = true to have each flush read it";
        }

        return attribute.Named("InFlight") is true ? "InFlight counts the calls that run and Poll reads a value; use one of them" : null;
    }

    /// <summary>Tells whether code of the assembly can read a static member from anywhere.</summary>
    public static bool IsVisible(ISymbol member, Compilation compilation)
    {
        var read = member is IPropertySymbol { GetMethod: { } getter } ? getter : member;
        return compilation.IsSymbolAccessibleWithin(read, compilation.Assembly);
    }

    /// <summary>Local functions, lambdas and accessors have no name to read them by.</summary>
    private static string? WhyUnnamed(ISymbol member) => (member as IMethodSymbol)?.MethodKind switch
    {
        null or MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation => null,
        MethodKind.LocalFunction => "it is a local function; make it a method",
        MethodKind.AnonymousFunction => "it is a lambda; make it a method",
        MethodKind.PropertyGet or MethodKind.PropertySet => "it is a property's accessor; put the attribute on the property",
        _ => "only fields, properties and ordinary methods can be read",
    };

    private static string? WhyNotKind(ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } or IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false })
        {
            return "it is an explicit implementation; put the attribute on a member that has a name of its own";
        }

        return member switch
        {
            { ContainingType.TypeKind: TypeKind.Interface } => "it is a member of an interface; put the attribute on the members that implement it",
            { ContainingType.TypeKind: TypeKind.Extension } => "it stands in an extension block; put the attribute on what it reads",
            IPropertySymbol { IsIndexer: true } => "it is an indexer; read it in a property or method without parameters",
            IPropertySymbol { GetMethod: null } => "it cannot be read; give it a get accessor",
            IPropertySymbol { RefKind: not RefKind.None } or IFieldSymbol { RefKind: not RefKind.None } or IMethodSymbol { RefKind: not RefKind.None } =>
                "it gives a reference; give the number",
            IMethodSymbol { Parameters.IsEmpty: false } => "it has parameters, for which a flush has no arguments; read it in a property or method without any",
            IMethodSymbol { IsGenericMethod: true } => "it has type parameters, for which a flush has no arguments; read it in a property or method without any",
            IFieldSymbol { IsConst: true } => "it is a constant; use a field, a property or a method",
            IFieldSymbol field when field.GetAttributes().Has(ThreadStatic) => "it is [ThreadStatic], and the thread that flushes has a value of its own; use a field that all threads share",
            _ => null,
        };
    }

    private static string? WhyNotValue(ISymbol member)
    {
        var type = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => ((IMethodSymbol)member).ReturnType,
        };
        if (type.SpecialType == SpecialType.System_Void)
        {
            return "it returns nothing; return the number";
        }

        if (LaterWork.IsAwaitable(type))
        {
            return $"a flush does not wait for '{type.ToDisplayString()}'; keep the number in a field and read that";
        }

        return Numbers.IsReadable(Nullables.Underlying(type) ?? type) ? null : $"a gauge needs a number, and '{type.ToDisplayString()}' is none";
    }

    private static string? WhyNotType(ISymbol member, Compilation compilation)
    {
        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                return $"'{type.Name}' is local to its file; remove the file modifier";
            }

            if (member.IsStatic && type.Arity > 0)
            {
                return $"it is static, and each construction of '{type.Shown()}' has one of its own; move it to a type without type parameters";
            }
        }

        if (Mentions.FirstForbidden(member) is { } forbidden)
        {
            return $"'{forbidden.Shown()}' is obsolete as an error, so generated code cannot use it; make that a warning";
        }

        return member.IsStatic ? WhyNotStatic(member, compilation) : WhyNotInstance(member);
    }

    private static string? WhyNotStatic(ISymbol member, Compilation compilation)
    {
        if (IsVisible(member, compilation))
        {
            return null;
        }

        if (!compilation.IsSymbolAccessibleWithin(member.ContainingType, compilation.Assembly))
        {
            return $"generated code cannot name '{member.ContainingType.ToDisplayString()}'; make it internal";
        }

        return NotPartial(member.ContainingType) is { } type ? $"generated code cannot read it; make it internal, or '{type.Name}' partial" : null;
    }

    private static string? WhyNotInstance(ISymbol member)
    {
        var type = member.ContainingType;
        if (type.TypeKind == TypeKind.Struct)
        {
            return $"'{type.Name}' is a struct, of which there are copies and no instances; make it a class, or the member static";
        }

        if (type.IsRecord)
        {
            return $"'{type.Name}' is a record, whose copies would not be read; make it a class, or the member static";
        }

        if (NotPartial(type) is { } whole)
        {
            return $"its instances are read once they call {Observer}(), which is generated; make '{whole.Name}' partial";
        }

        if (type.InstanceConstructors.Any(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax)))
        {
            return $"'{type.Name}' has a primary constructor, which cannot call {Observer}(); write it as an ordinary one";
        }

        if (type.GetMembers(Observer).Any(m => !m.GetAttributes().Any(a => a.Is(AttributeNames.GeneratedCode) && a.Text(0) == Emission.Names.Tool)))
        {
            return $"'{type.Name}' has a member named {Observer}, as the method is that is generated; rename it";
        }

        return Overridden(member).FirstOrDefault(o => o.PollAttributes().Any()) is { } read
            ? $"it overrides '{read.Shown()}', which is read on these instances too; remove the attribute here"
            : null;
    }

    private static string? WhyNotAlone(ISymbol member) => member is IMethodSymbol method && method.HasInstrument()
        ? "its calls are recorded, and those by a flush would not be; put [Gauge] with Poll on a member of its own"
        : null;

    private static IEnumerable<ISymbol> Overridden(ISymbol member)
    {
        for (var m = Next(member); m is not null; m = Next(m))
        {
            yield return m.OriginalDefinition;
        }

        static ISymbol? Next(ISymbol member) => member switch
        {
            IPropertySymbol property => property.OverriddenProperty,
            IMethodSymbol method => method.OverriddenMethod,
            _ => null,
        };
    }

    /// <summary>The innermost type around a member of which no part can be generated, or <see langword="null"/>.</summary>
    private static INamedTypeSymbol? NotPartial(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (!t.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                return t;
            }
        }

        return null;
    }
}
