using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>What the analysis has found out about one compilation; each thing once. Thread-safe.</summary>
internal sealed class CompilationCode(Compilation compilation)
{
    private static readonly ConditionalWeakTable<Compilation, CompilationCode> Known = new();

    private readonly ConcurrentDictionary<ISymbol, CodeIndex> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConditionalWeakTable<IOperation, CodeIndex> _roots = new();
    private readonly Lazy<HiddenNames> _accessed = new(() => new(compilation, CancellationToken.None));

    public Compilation Compilation => compilation;

    public RestrictedSlots Slots { get; } = new();

    /// <summary>Gets or sets a value indicating whether generators may still add parts of types.</summary>
    public bool IsBeforeGenerators { get; set; }

    public static CompilationCode Of(Compilation compilation) => Known.GetValue(compilation, static c => new(c));

    /// <summary>The mentions in the code that an operation is in.</summary>
    public CodeIndex Around(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return _roots.GetValue(root, static r => CodeIndex.Of([r]));
    }

    /// <summary>The mentions of a member in all parts of the type that declares it, the types within it included. Others may be missing.</summary>
    public CodeIndex WithinTypeOf(ISymbol member, CancellationToken cancellationToken)
    {
        var name = IsAlwaysNamed(member) ? member.Name : null;
        return _types.GetOrAdd(name is null ? member.ContainingType.OriginalDefinition : RestrictedSlots.Definition(member), _ => CodeIndex.Of(
            member.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).SelectMany(s => CodeRoots.Below(s, ModelOf(s.SyntaxTree), name, cancellationToken)).ToArray()));
    }

    /// <summary>The body of a method, accessor or local function that has one here, or <see langword="null"/>.</summary>
    public IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellationToken) => _bodies.GetOrAdd(method, m =>
    {
        var definition = (IMethodSymbol)RestrictedSlots.Definition(m);
        var declared = definition.PartialImplementationPart ?? definition;
        return declared is { IsExtern: false, DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax(cancellationToken) is var syntax && HasBody(syntax)
            ? ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellationToken)
            : null;
    });

    /// <summary>The code that initializes a field or property where it is declared, or <see langword="null"/>.</summary>
    public IOperation? InitializerOf(ISymbol member, CancellationToken cancellationToken) => _bodies.GetOrAdd(member, m =>
        m.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).Select(s => s switch
        {
            VariableDeclaratorSyntax { Initializer: { } value } => value,
            PropertyDeclarationSyntax { Initializer: { } value } => value,
            _ => null,
        }).FirstOrDefault(v => v is not null) is { } initializer ? ModelOf(initializer.SyntaxTree).GetOperation(initializer, cancellationToken) : null);

    /// <summary>Tells whether an accessor or reflection reaches past the accessibility of a member of that name.</summary>
    public bool IsAccessed(string name) => _accessed.Value.Has(name);

    /// <summary>Tells whether reflection or other memory reaches every member of a type.</summary>
    public bool IsOpened(INamedTypeSymbol type) => _accessed.Value.HasAllOf(type);

    /// <summary>Tells members that code can use by their name only. The language calls some methods by itself, an indexer has no name, and what keeps a property's value has another.</summary>
    private static bool IsAlwaysNamed(ISymbol member) => member is IFieldSymbol { AssociatedSymbol: null } or IPropertySymbol { IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true };

#pragma warning disable RS1030 // A helper's body is in another file than the call that is looked at; models are kept by the compilation.
    private SemanticModel ModelOf(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    private static bool HasBody(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        LocalFunctionStatementSyntax function => function.Body is not null || function.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => true,
        _ => false,
    };
}
