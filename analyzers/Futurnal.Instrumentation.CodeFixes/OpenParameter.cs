using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>A parameter that is a label and a text that can be anything.</summary>
internal sealed record OpenParameter(Document Document, MethodDeclarationSyntax Declaration, ParameterSyntax Syntax, AttributeSyntax Label, IParameterSymbol Symbol, SemanticModel Model)
{
    public IMethodSymbol Method => (IMethodSymbol)Symbol.ContainingSymbol;

    private IMethodSymbol? OtherPart => Method.PartialDefinitionPart ?? Method.PartialImplementationPart;

    public bool CanBeNull => Symbol.NullableAnnotation == NullableAnnotation.Annotated;

    /// <summary>Gets the key of the label, which a change must keep.</summary>
    public string Key
    {
        get
        {
            var label = Symbol.GetAttributes().First(a => a.Is(AttributeNames.Label));
            return label.Named("Key") as string ?? label.Text(0) ?? SnakeCase.Of(Symbol.Name);
        }
    }

    /// <summary>The reported parameter, or <see langword="null"/> where it is none, or is reached through another member.</summary>
    public static OpenParameter? At(ReportedPlace place, CancellationToken cancellationToken) =>
        place.Attribute is { Parent: AttributeListSyntax { Target: null, Parent: ParameterSyntax { Parent.Parent: MethodDeclarationSyntax declaration } syntax } } label
        && place.Model.GetDeclaredSymbol(syntax, cancellationToken) is { Type.SpecialType: SpecialType.System_String, RefKind: RefKind.None, IsParams: false, IsThis: false, ContainingSymbol: IMethodSymbol method } symbol
        && !SlotRelations.MembersOf(InstrumentedSlot.Definition(method)).Any()
            ? new(place.Document, declaration, syntax, label, symbol, place.Model)
            : null;

    /// <summary>Tells whether the type can be changed in this place alone: in no override, and in no other part but a generated one.</summary>
    public bool CanChangeType() =>
        Method is { IsVirtual: false, IsAbstract: false, IsOverride: false, ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct, IsFileLocal: false } }
        && !(OtherPart is { DeclaringSyntaxReferences: [var reference] } && Document.Project.Solution.GetDocument(reference.SyntaxTree) is not (null or SourceGeneratedDocument));

    /// <summary>Tells whether the method gives the parameter another value, or hands it out so that others can.</summary>
    public bool IsWritten(CancellationToken cancellationToken) => Mentions(cancellationToken).Any(m =>
        m.AncestorsAndSelf().TakeWhile(n => n is not StatementSyntax).Any(n =>
            (n.Parent is AssignmentExpressionSyntax assignment && assignment.Left == n)
            || n is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
            || n is RefExpressionSyntax
            || n.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression }));

    /// <summary>The parameter's mentions in the method itself, but for those of its name alone.</summary>
    public IEnumerable<IdentifierNameSyntax> Mentions(CancellationToken cancellationToken) => Declaration
        .DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(n => n.Identifier.ValueText == Symbol.Name
            && SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(n, cancellationToken).Symbol, Symbol)
            && n.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } });
}
