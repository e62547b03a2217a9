using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Judges a [LabelValues] that the generator does not meet: on a member, or where there is no label.</summary>
internal static class ValuesPlacement
{
    /// <summary>What is wrong, or <see langword="null"/>.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="owner">The symbol it stands on or in.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Diagnostic? WhyIdle(AttributeSyntax attribute, ISymbol? owner, SemanticModel model, CancellationToken cancellationToken)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (MemberAt(list, model, cancellationToken) is { } member)
        {
            return OfMember(attribute, member, cancellationToken);
        }

        var place = list.Parent!;
        var name = (place as ParameterSyntax)?.Identifier.ValueText ?? (place as PropertyDeclarationSyntax)?.Identifier.ValueText ?? owner?.Name ?? "";
        if (list.Target?.Identifier.ValueText == "field")
        {
            return Diagnostic.Create(RuleCatalog.UnusedValues, attribute.GetLocation(), name, "it stands on the field behind a property; put it on the property");
        }

        if (AttributePlacement.MethodOf(place is ParameterSyntax ? place.Parent?.Parent : place, model, cancellationToken)?.HasInstrument() == true || IsLabelled(place, model, cancellationToken))
        {
            return null;
        }

        return Diagnostic.Create(RuleCatalog.UnusedValues, attribute.GetLocation(), name, place is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax }
            ? "it stands on the constructor's parameter; write [property: LabelValues(...)] for the property"
            : "there is no [Label] beside it; add one, or remove it");
    }

    private static Diagnostic? OfMember(AttributeSyntax attribute, ISymbol member, CancellationToken cancellationToken)
    {
        var place = attribute.GetLocation();
        var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        if (LabelValuesRules.WhyNot(type) is { } reason)
        {
            return Diagnostic.Create(RuleCatalog.UnusedValues, place, member.Name, reason);
        }

        var data = member.GetAttributes().FirstOrDefault(a => a.ApplicationSyntaxReference?.GetSyntax(cancellationToken) == attribute);
        return data is not null && LabelValuesRules.Judge(data, member.Name) is var (rule, arguments)
            ? Diagnostic.Create(rule, place, [.. arguments])
            : null;
    }

    /// <summary>The field or property that a list of attributes is for; of several fields of one declaration the first.</summary>
    private static ISymbol? MemberAt(AttributeListSyntax list, SemanticModel model, CancellationToken cancellationToken) => (list.Parent, list.Target?.Identifier.ValueText) switch
    {
        (FieldDeclarationSyntax field, _) => model.GetDeclaredSymbol(field.Declaration.Variables[0], cancellationToken),
        (BasePropertyDeclarationSyntax property, null or "property") => model.GetDeclaredSymbol(property, cancellationToken),
        (ParameterSyntax parameter, "property") => model.GetDeclaredSymbol(parameter, cancellationToken) is { } declared
            ? declared.ContainingType.GetMembers(declared.Name).OfType<IPropertySymbol>().FirstOrDefault()
            : null,
        _ => null,
    };

    private static bool IsLabelled(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) => place
        .ChildNodes()
        .OfType<AttributeListSyntax>()
        .SelectMany(l => l.Attributes)
        .Any(a => model.GetTypeInfo(a, cancellationToken).Type?.ToDisplayString() == AttributeNames.Label);
}
