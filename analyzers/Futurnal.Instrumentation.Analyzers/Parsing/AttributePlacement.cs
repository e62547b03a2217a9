using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Decides whether an attribute stands on a member that the generator reads; what it reads, it judges itself.</summary>
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
            return WhyUnread(attribute, place) is { } why ? Diagnostic.Create(RuleCatalog.CannotWeave, attribute.GetLocation(), (place as ParameterSyntax)?.Identifier.ValueText ?? owner?.Name, why) : null;
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
        if (method?.HasInstrument() == true || HasPoll(attribute, place, method, owner))
        {
            return null;
        }

        var name = (type == AttributeNames.Label ? "[Label]" : "[Value]") + (place is ParameterSyntax parameter ? " " + parameter.Identifier.ValueText : "");
        return Diagnostic.Create(RuleCatalog.UnusedAttribute, attribute.GetLocation(), name, method?.Name ?? owner?.Shown(), WhyIdle(method, place));
    }

    /// <summary>The method that an attribute's place belongs to, as the generator sees it, or <see langword="null"/>.</summary>
    public static IMethodSymbol? MethodOf(SyntaxNode? declaration, SemanticModel model, CancellationToken cancellationToken) =>
        declaration is MethodDeclarationSyntax or LocalFunctionStatementSyntax && model.GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol method
            ? InstrumentedSlot.Definition(method)
            : null;

    private static string WhyIdle(IMethodSymbol? method, SyntaxNode place)
    {
        if (method is null)
        {
            return place switch
            {
                PropertyDeclarationSyntax => "the property has no [Gauge] with Poll = true",
                FieldDeclarationSyntax => "the field has no [Gauge] with Poll = true",
                _ => "it does not belong to a method",
            };
        }

        return InstrumentedSlot.Find(method) is { } slot
            ? $"the attributes of '{slot.Shown()}' count; put it there"
            : "the method has none of [Timed], [Counted], [Gauge] and [Histogram]";
    }

    /// <summary>Tells whether a constant stands on a member that each flush reads, or a mark on such a method; the generator judges both.</summary>
    private static bool HasPoll(AttributeSyntax attribute, SyntaxNode place, IMethodSymbol? method, ISymbol? owner) =>
        place is PropertyDeclarationSyntax or FieldDeclarationSyntax
            ? WhyUnread(attribute, place) is null && owner is IPropertySymbol or IFieldSymbol && owner.PollAttributes().Any()
            : method?.PollAttributes().Any() == true;

    /// <summary>Says why the generator does not look at the symbol that an attribute stands on.</summary>
    private static string? WhyUnread(AttributeSyntax attribute, SyntaxNode place) => place switch
    {
        EventFieldDeclarationSyntax => "only ordinary methods can be",
        PropertyDeclarationSyntax when attribute.Parent is AttributeListSyntax { Target.Identifier.ValueText: "field" } =>
            "it is the field of a property; put the attribute on the property",
        ParameterSyntax => "it is made of a parameter; write it as a property",
        _ => null,
    };
}
