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

        if (place is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax })
        {
            return Diagnostic.Create(RuleCatalog.UnusedValues, attribute.GetLocation(), name, "it stands on the constructor's parameter; write [property: LabelValues(...)] for the property");
        }

        // Without a label it restricts what may be passed or returned.
        return CarrierAt(place, model, cancellationToken) is var (carrier, type, attributes)
            ? Judge(attribute, carrier, type, attributes, cancellationToken)
            : Diagnostic.Create(RuleCatalog.UnusedValues, attribute.GetLocation(), name, "nothing is checked by it here; put it on a text parameter, result, property or field");
    }

    /// <summary>The parameter, or the function whose result it is, that a list of attributes is for.</summary>
    private static (string Name, ITypeSymbol? Type, IEnumerable<AttributeData> Attributes)? CarrierAt(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = place is LambdaExpressionSyntax ? model.GetSymbolInfo(place, cancellationToken).Symbol : model.GetDeclaredSymbol(place, cancellationToken);
        return symbol switch
        {
            IParameterSymbol parameter => (parameter.Name, parameter.Type, parameter.GetAttributes()),
            IMethodSymbol { MethodKind: MethodKind.PropertySet } setter => (setter.AssociatedSymbol!.Name, setter.Parameters[setter.Parameters.Length - 1].Type, setter.Parameters[setter.Parameters.Length - 1].GetAttributes()),
            IMethodSymbol method => (method.Name, ReturnShape.Of(method).Result, method.GetReturnTypeAttributes()),
            INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type => (type.Name, ReturnShape.Of(invoke).Result, invoke.GetReturnTypeAttributes()),
            _ => null,
        };
    }

    private static Diagnostic? Judge(AttributeSyntax attribute, string name, ITypeSymbol? type, IEnumerable<AttributeData> attributes, CancellationToken cancellationToken)
    {
        var place = attribute.GetLocation();
        if (type is null)
        {
            return Diagnostic.Create(RuleCatalog.UnusedValues, place, name, "it returns none or a reference; remove it");
        }

        if (LabelValuesRules.WhyNot(type) is { } reason)
        {
            return Diagnostic.Create(RuleCatalog.UnusedValues, place, name, reason);
        }

        var data = attributes.FirstOrDefault(a => a.ApplicationSyntaxReference?.GetSyntax(cancellationToken) == attribute);
        return data is not null && LabelValuesRules.Judge(data, name) is var (rule, arguments) ? Diagnostic.Create(rule, place, [.. arguments]) : null;
    }

    private static Diagnostic? OfMember(AttributeSyntax attribute, ISymbol member, CancellationToken cancellationToken) => Judge(
        attribute, member.Name, member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type, member.GetAttributes(), cancellationToken);

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
