using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Decides whether an attribute stands on a method that the generator reads; what it reads, it judges itself.</summary>
internal static class AttributePlacement
{
    /// <summary>What is wrong with the place, or <see langword="null"/>.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="owner">The symbol it stands on or in.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Diagnostic? WhyIdle(AttributeSyntax attribute, ISymbol? owner, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = model.GetTypeInfo(attribute, cancellationToken).Type?.ToDisplayString();
        var place = attribute.Parent!.Parent!;
        if (AttributeNames.Instruments.Contains(type))
        {
            return IsRead(place) ? null : Diagnostic.Create(RuleCatalog.CannotWeave, attribute.GetLocation(), owner?.Name, "only ordinary methods can be");
        }

        if (type == AttributeNames.LabelValues)
        {
            return ValuesPlacement.WhyIdle(attribute, owner, model, cancellationToken);
        }

        if (type is not (AttributeNames.Label or AttributeNames.Value))
        {
            return null;
        }

        var method = MethodOf(place is ParameterSyntax ? place.Parent?.Parent : place, model, cancellationToken);
        if (method?.HasInstrument() == true)
        {
            return null;
        }

        var name = (type == AttributeNames.Label ? "[Label]" : "[Value]") + (place is ParameterSyntax parameter ? " " + parameter.Identifier.ValueText : "");
        return Diagnostic.Create(RuleCatalog.UnusedAttribute, attribute.GetLocation(), name, method?.Name ?? owner?.Shown(), WhyIdle(method));
    }

    /// <summary>The method that an attribute's place belongs to, as the generator sees it, or <see langword="null"/>.</summary>
    public static IMethodSymbol? MethodOf(SyntaxNode? declaration, SemanticModel model, CancellationToken cancellationToken) =>
        declaration is MethodDeclarationSyntax or LocalFunctionStatementSyntax && model.GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol method
            ? InstrumentedSlot.Definition(method)
            : null;

    private static string WhyIdle(IMethodSymbol? method)
    {
        if (method is null)
        {
            return "it does not belong to a method";
        }

        return InstrumentedSlot.Find(method) is { } slot
            ? $"the attributes of '{slot.Shown()}' count; put it there"
            : "the method has none of [Timed], [Counted], [Gauge] and [Histogram]";
    }

    /// <summary>Tells whether the generator is shown the methods of a declaration; those of an event without accessors it is not.</summary>
    private static bool IsRead(SyntaxNode declaration) => declaration is not EventFieldDeclarationSyntax;
}
