using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the field or property that an attribute names on the type of a parameter or a result.</summary>
internal static class MemberFinder
{
    /// <summary>The member and its type, or <see langword="null"/> where generated code can read none of that name.</summary>
    public static (MemberSpec Member, ITypeSymbol Type, ISymbol Symbol)? Find(ITypeSymbol owner, string name, Compilation compilation)
    {
        var type = Nullables.Underlying(owner) ?? owner;
        var found = InstrumentedMethods.TypesOf(type).SelectMany(t => t.GetMembers(name)).FirstOrDefault(m => !m.IsStatic && IsReadable(m, compilation));
        var canBeNull = Nullables.CanBeNull(owner);
        return found switch
        {
            IFieldSymbol field => (new MemberSpec(field.Escaped(), canBeNull, false), field.Type, field),
            IPropertySymbol property => (new MemberSpec(property.Escaped(), canBeNull, !IsField(property)), property.Type, property),
            _ => null,
        };
    }

    private static bool IsReadable(ISymbol member, Compilation compilation) => Mentions.IsFree(member) && member switch
    {
        IFieldSymbol field when !IsFree(field.Type) => false,
        IPropertySymbol property when !IsFree(property.Type) => false,
        IFieldSymbol => compilation.IsSymbolAccessibleWithin(member, compilation.Assembly),
        IPropertySymbol { IsIndexer: false, GetMethod: { } getter } property =>
            !property.ReturnsByRef && !property.ReturnsByRefReadonly && compilation.IsSymbolAccessibleWithin(getter, compilation.Assembly),
        _ => false,
    };

    /// <summary>Generated code names the type of an enum; the method's signature, whose warnings it turns off, need not mention that.</summary>
    private static bool IsFree(ITypeSymbol type) => Mentions.IsFree(Nullables.Underlying(type) ?? type);

    /// <summary>Tells whether reading the property is reading a field, whatever the object's type.</summary>
    private static bool IsField(IPropertySymbol property) =>
        property is { IsVirtual: false, IsOverride: false, IsAbstract: false, OriginalDefinition.IsPartialDefinition: false }
        && property.OriginalDefinition.DeclaringSyntaxReferences.Length == 1
        && property.OriginalDefinition.DeclaringSyntaxReferences.All(r => IsAutomatic(r.GetSyntax()));

    private static bool IsAutomatic(SyntaxNode declaration) => declaration switch
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } =>
            accessors.Accessors.All(a => a.Keyword.ValueText != "get" || (a.Body is null && a.ExpressionBody is null)),
        Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax => true,
        _ => false,
    };
}
