using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Finds where the framework's own instruments and activities are given tags, or text beside them that is exported as well.</summary>
internal static class TagCalls
{
    /// <summary>The API that an operation calls, as messages show it, and what it is given.</summary>
    public static (string Api, IEnumerable<IOperation> Given)? Of(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } call when WhatIsText(method) is { } text => ($"{method.ContainingType.Name}.{method.Name}", Given(call.Arguments, text)),
        IObjectCreationOperation { Type: INamedTypeSymbol { Name: "Measurement" or "ActivityEvent" or "ActivityLink" or "ActivityTagsCollection" or "TagList" or "Meter" } type } creation when IsKnown(type) =>
            (type.Name, Given(creation.Arguments, type.Name == "ActivityEvent" ? "name" : "")),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: var type } } item } assignment when IsTaker(type) =>
            (type.Name, item.Arguments.Select(a => a.Value).Where(v => v.Type?.SpecialType == SpecialType.System_String).Append(assignment.Value)),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "DisplayName" or "Tags", ContainingType: { Name: "Activity" or "MeterOptions" } type } property } } assignment when IsKnown(type) =>
            ($"{type.Name}.{property.Name}", [assignment.Value]),
        _ => null,
    };

    /// <summary>Tells whether a type holds tags or sends them, and is looked at where it is given any.</summary>
    public static bool IsTaker(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { Name: "Counter" or "UpDownCounter" or "Histogram" or "Gauge" or "Measurement", Arity: 1 } => IsKnown(type),
        INamedTypeSymbol { Name: "Activity" or "ActivityTagsCollection" or "ActivityEvent" or "ActivityLink" or "TagList", Arity: 0 } => IsKnown(type),
        _ => false,
    };

    public static bool IsPairs(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsPairs(array.ElementType),
        INamedTypeSymbol { Name: "KeyValuePair" } => true,
        INamedTypeSymbol { Name: "TagList" or "ActivityTagsCollection" } => true,
        INamedTypeSymbol { Arity: 1, TypeArguments: [var item] } => IsPairs(item),
        INamedTypeSymbol { Arity: 2, Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" } => true,
        _ => false,
    };

    /// <summary>The parameter of a method that takes text beside tags, empty where there is none; <see langword="null"/> for any other method.</summary>
    private static string? WhatIsText(IMethodSymbol method) => method.Name switch
    {
        "Add" or "Record" or "Insert" or "SetTag" or "AddTag" or "SetBaggage" or "AddBaggage" when IsTaker(method.ContainingType) => "",
        "SetStatus" when IsTaker(method.ContainingType) => "description",
        "AddException" when IsTaker(method.ContainingType) => "exception",
        "StartActivity" or "CreateActivity" when method.ContainingType.Name == "ActivitySource" && IsKnown(method.ContainingType) => "name",
        "RecordMeasurement" when method.ContainingType is { Name: "Instrument", Arity: 1 } type && IsKnown(type) => "",
        "CreateCounter" or "CreateUpDownCounter" or "CreateHistogram" or "CreateGauge" or "CreateObservableCounter" or "CreateObservableUpDownCounter" or "CreateObservableGauge"
            when method.ContainingType.Name == "Meter" && IsKnown(method.ContainingType) => "",
        _ => null,
    };

    private static IEnumerable<IOperation> Given(IEnumerable<IArgumentOperation> arguments, string text) =>
        [.. arguments.Where(a => a is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } && IsGiven(parameter, text)).Select(a => a.Value)];

    /// <summary>What a measurement measures is called a value, too.</summary>
    private static bool IsGiven(IParameterSymbol parameter, string text) =>
        parameter.Name == text || (parameter.Name is "key" or "value" && parameter.OriginalDefinition.Type is not ITypeParameterSymbol) || IsPairs(parameter.Type);

    private static bool IsKnown(ITypeSymbol type) => type.ContainingNamespace is { Name: "Metrics" or "Diagnostics" } inner && inner.ToDisplayString() is "System.Diagnostics" or "System.Diagnostics.Metrics";
}
