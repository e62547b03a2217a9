using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>What moves when the attributes of a method go to the member that its calls go through.</summary>
internal sealed class AttributeMove(
    (Document Document, MethodDeclarationSyntax Declaration, SemanticModel Model) from, (Document Document, MethodDeclarationSyntax Declaration, SemanticModel Model) to)
{
    private const string Library = "Futurnal.Instrumentation";

    /// <summary>Tells whether everything that the attributes name means the same in the other place.</summary>
    public bool IsPossible(CancellationToken cancellationToken) => OursIn(from.Declaration)
        .Concat(from.Declaration.ParameterList.Parameters.SelectMany(OursIn))
        .SelectMany(a => a.ArgumentList?.Arguments.Select(x => x.Expression) ?? [])
        .SelectMany(x => x.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        .Where(n => !(n.Parent is MemberAccessExpressionSyntax access && access.Name == n) && n.Identifier.ValueText != "nameof")
        .All(n => MeansTheSame(n, cancellationToken));

    public async Task ApplyAsync(SolutionEditor solution, CancellationToken cancellationToken)
    {
        var source = await solution.GetDocumentEditorAsync(from.Document.Id, cancellationToken).ConfigureAwait(false);
        var target = await solution.GetDocumentEditorAsync(to.Document.Id, cancellationToken).ConfigureAwait(false);
        Move(source, from.Declaration, target, to.Declaration);
        foreach (var (own, other) in from.Declaration.ParameterList.Parameters.Zip(to.Declaration.ParameterList.Parameters, (a, b) => (a, b)))
        {
            Move(source, own, target, other);
        }
    }

    private void Move(SyntaxEditor source, SyntaxNode own, SyntaxEditor target, SyntaxNode other)
    {
        var lists = OursByList(own);
        if (lists.Length == 0)
        {
            return;
        }

        var behind = Layout.BeginsItsLine(to.Declaration) ? Layout.LineEndOf(to.Declaration) : SyntaxFactory.Space;
        var written = lists.Select(l => l.List.WithAttributes([.. l.Attributes.Select(Named)])).ToArray();
        target.ReplaceNode(other, (current, _) => current is ParameterSyntax parameter
            ? parameter.WithAttributes(written)
            : ((MemberDeclarationSyntax)current).WithAttributes(written, behind));
        source.ReplaceNode(own, (current, _) => lists
            .SelectMany(l => l.Attributes.Select(a => (Attribute: a.ToString(), Target: AttributeEdits.TargetOf(l.List))))
            .Aggregate(current, (owner, a) => owner.WithoutAttribute(a.Attribute, a.Target)));
    }

    private IEnumerable<AttributeSyntax> OursIn(SyntaxNode owner) => OursByList(owner).SelectMany(l => l.Attributes);

    private (AttributeListSyntax List, AttributeSyntax[] Attributes)[] OursByList(SyntaxNode owner) =>
    [
        .. owner.ChildNodes()
            .OfType<AttributeListSyntax>()
            .Select(l => (List: l, Attributes: l.Attributes.Where(a => TypeOf(a) is not null).ToArray()))
            .Where(l => l.Attributes.Length > 0),
    ];

    private ITypeSymbol? TypeOf(AttributeSyntax attribute) =>
        from.Model.GetTypeInfo(attribute).Type is { } type && type.ContainingNamespace?.ToDisplayString() == Library ? type : null;

    /// <summary>The attribute with a name that is understood in the other file as well.</summary>
    private AttributeSyntax Named(AttributeSyntax attribute) =>
        to.Model.GetSpeculativeSymbolInfo(to.Declaration.Identifier.SpanStart, attribute).Symbol is { } there && there.ContainingType.Name() == TypeOf(attribute)!.Name()
            ? attribute
            : attribute.WithName(SyntaxFactory.ParseName(TypeOf(attribute)!.Name()));

    private bool MeansTheSame(SimpleNameSyntax name, CancellationToken cancellationToken)
    {
        var here = from.Model.GetSymbolInfo(name, cancellationToken).Symbol ?? from.Model.GetTypeInfo(name, cancellationToken).Type;
        var there = to.Model.GetSpeculativeSymbolInfo(to.Declaration.Identifier.SpanStart, name, SpeculativeBindingOption.BindAsExpression).Symbol;
        return here is not null && there is not null && here.Shown() == there.Shown() && here.ContainingSymbol?.Shown() == there.ContainingSymbol?.Shown();
    }
}
