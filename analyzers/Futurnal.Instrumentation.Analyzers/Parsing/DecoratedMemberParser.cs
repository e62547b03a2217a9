using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Describes the members of a decorator. They are public where the name allows it, so that a dynamic call finds them as it
/// finds those of a class, and otherwise implement the interface explicitly.
/// </summary>
internal sealed class DecoratedMemberParser(INamedTypeSymbol type, IReadOnlyCollection<ISymbol> members, Compilation compilation, CancellationToken cancellationToken)
{
    private const string Inner = "this._inner";

    private static readonly string[] Reserved =
        ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "IsOwnerEnding", "_inner"];

    private readonly HashSet<string> _taken = new(
        Reserved.Concat(TypeParameters.Of(type).Select(t => t.Name)).Concat(members.GroupBy(NameOf, StringComparer.Ordinal).Where(IsShared).Select(g => g.Key)),
        StringComparer.Ordinal);

    public DecoratedMemberSpec Parse(ISymbol member) => member switch
    {
        IMethodSymbol method => Method(method),
        IPropertySymbol property => Property(property),
        _ => Event((IEventSymbol)member),
    };

    private DecoratedMemberSpec Method(IMethodSymbol method)
    {
        var isPublic = IsPublic(method);
        var types = string.Join(", ", method.TypeParameters.Select(t => t.Escaped()));
        var list = types.Length == 0 ? "" : $"<{types}>";
        var declared = method.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", method.TypeParameters.Select(t => TrimAttributes.Of(t, compilation) + t.Escaped()))}>";
        var constraints = isPublic ? TypeParameters.Constraints(method.TypeParameters) : method.TypeParameters.Select(Inherited);
        var declaration = $"{Prefix(method, isPublic, WrapperParser.ReturnType(method))}{method.Escaped()}{declared}({Parameters(method.Parameters, isPublic)}){string.Concat(constraints.Select(c => " " + c))}";
        var target = $"{Target(method)}.{method.Escaped()}{list}({Arguments(method.Parameters)})";
        var spec = method.HasInstrument() ? TargetParser.Parse(method.OriginalDefinition, compilation, cancellationToken).Method : null;
        return new DecoratedMemberSpec(
            TrimAttributes.OfMethod(method, compilation).ToEquatableArray(),
            declaration,
            Body(method, target).ToEquatableArray(),
            target,
            spec is null ? null : WrapperParser.Describe(method, spec, compilation));
    }

    private static IEnumerable<string> Body(IMethodSymbol method, string target)
    {
        var (isEnd, nothing) = method.ContainingType.ToDisplayString() switch
        {
            "System.IDisposable" => (true, "return;"),
            "System.IAsyncDisposable" => (true, "return default;"),
            _ => (false, ""),
        };
        string[] guard = isEnd ? ["if (this.IsOwnerEnding())", "{", "    " + nothing, "}", ""] : [];
        return guard.Append(method.ReturnsVoid ? target + ";" : $"return {Reference(method.RefKind)}{target};");
    }

    private DecoratedMemberSpec Property(IPropertySymbol property)
    {
        var isPublic = IsPublic(property);
        var kind = property.ReturnsByRefReadonly ? "ref readonly " : property.ReturnsByRef ? "ref " : "";
        var name = property.IsIndexer ? $"this[{Parameters(property.Parameters, isPublic)}]" : property.Escaped();
        var target = property.IsIndexer ? $"{Target(property)}[{Arguments(property.Parameters)}]" : $"{Target(property)}.{property.Escaped()}";
        var trim = TrimAttributes.Of(property, compilation).TrimEnd();
        return new DecoratedMemberSpec(
            (trim.Length == 0 ? Array.Empty<string>() : [trim]).ToEquatableArray(),
            Prefix(property, isPublic, kind + property.Type.Name()) + name,
            DecoratorRules.MethodsOf(property).Select(a => Accessor(property, a, target)).ToEquatableArray(),
            target,
            null);
    }

    private string Accessor(IPropertySymbol property, IMethodSymbol accessor, string target)
    {
        var attributes = string.Concat(TrimAttributes.OfMethod(accessor, compilation).Select(a => a + " "));
        return attributes + (accessor switch
        {
            { MethodKind: MethodKind.PropertyGet } => $"get => {Reference(property.RefKind)}{target};",

            // An initializer of a decorator does not exist: nothing but reflection gets here.
            { IsInitOnly: true } => "init => throw new global::System.NotSupportedException(\"An object that exists can no longer be initialized.\");",
            _ => $"set => {target} = value;",
        });
    }

    private DecoratedMemberSpec Event(IEventSymbol subscription)
    {
        var target = $"{Target(subscription)}.{subscription.Escaped()}";
        return new DecoratedMemberSpec(
            default,
            Prefix(subscription, IsPublic(subscription), "event " + subscription.Type.Name()) + subscription.Escaped(),
            new([$"add => {target} += value;", $"remove => {target} -= value;"]),
            target,
            null);
    }

    private bool IsPublic(ISymbol member) =>
        !_taken.Contains(NameOf(member)) && DecoratorRules.MethodsOf(member).Prepend(member).All(m => m.DeclaredAccessibility == Accessibility.Public);

    /// <summary>What stands before a member's name.</summary>
    private static string Prefix(ISymbol member, bool isPublic, string returns) => isPublic ? $"public {returns} " : $"{returns} {member.ContainingType.Name()}.";

    /// <summary>The object as the interface that declares the member, which may hide another of the same name.</summary>
    private string Target(ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type) ? Inner : $"(({member.ContainingType.Name()}){Inner})";

    private string Parameters(IEnumerable<IParameterSymbol> parameters, bool isPublic) => string.Join(", ", parameters.Select(p =>
        TrimAttributes.Of(p, compilation) + (isPublic && p.IsParams ? "params " : "") + WrapperParser.Parameter(p).Declaration + (isPublic ? PartParser.DefaultOf(p) : "")));

    private static string Arguments(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(p => WrapperParser.Parameter(p).Argument));

    private static string Reference(RefKind kind) => kind == RefKind.None ? "" : "ref ";

    /// <summary>An explicit implementation has the constraints already, and says only how a question mark behind the type is meant.</summary>
    private static string Inherited(ITypeParameterSymbol parameter) =>
        $"where {parameter.Escaped()} : {(parameter.IsReferenceType ? "class" : parameter.IsValueType ? "struct" : "default")}";

    /// <summary>A name that two interfaces give, or one to two things, can be public for one of them only.</summary>
    private static bool IsShared(IEnumerable<ISymbol> namesakes) => namesakes
        .Select(m => m.ContainingType).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Skip(1).Any();

    private static string NameOf(ISymbol member) => member is IPropertySymbol { IsIndexer: true } ? "Item" : member.Name;
}
