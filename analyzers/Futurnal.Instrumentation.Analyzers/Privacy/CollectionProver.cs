using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Proves what fixed collections hold: of a list its elements, of a dictionary its keys and values.</summary>
internal sealed class CollectionProver(ProofRun run)
{
    private readonly CollectionRules _rules = new(run);

    /// <summary>The proof of the elements, or of a dictionary's keys.</summary>
    public TextProof Elements(IOperation collection, CallFrame? frame) => Parts(collection, frame, ofValues: false);

    public TextProof OfLoop(IForEachLoopOperation loop, CallFrame? frame) =>
        loop.Collection is { } collection && CollectionRules.HasTexts(Unconverted.OfFramework(collection).Type) ? Elements(collection, frame).Via("element of", collection) : OpenText.At(loop.Collection, "what it enumerates can be any text");

    /// <summary>The value that a dictionary or list has at an index, or <see langword="null"/> for any other property.</summary>
    public TextProof? OfIndexer(IPropertyReferenceOperation reference, CallFrame? frame) =>
        reference is { Property.IsIndexer: true, Instance: { } instance } && CollectionRules.IsFramework(instance.Type)
            ? Parts(instance, frame, CollectionRules.IsDictionary(instance.Type)).Via("element", reference)
            : null;

    /// <summary>The item that a call takes out of a collection, or <see langword="null"/> for any other call.</summary>
    public TextProof? OfItem(IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (!CollectionRules.IsFramework(method.ContainingType) || method.Name is not ("GetValueOrDefault" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault"))
        {
            return null;
        }

        var inputs = call.Arguments.OrderBy(a => a.Parameter?.Ordinal).Select(a => a.Value).ToList();
        if (call.Instance is { } instance)
        {
            inputs.Insert(0, instance);
        }

        var isValue = method.Name == "GetValueOrDefault";
        var rest = inputs.Skip(isValue ? 2 : 1).Where(i => i.Type?.SpecialType == SpecialType.System_String);
        return ProofRun.Any(rest.Select(i => (Func<TextProof>)(() => run.Prove(i, frame))).Prepend(() => Parts(inputs[0], frame, isValue)).Append(() => ClosedText.Null)).Via("item", call);
    }

    /// <summary>What TryGetValue hands out, or <see langword="null"/> for any other call.</summary>
    public TextProof? OfTryGet(IInvocationOperation call, IParameterSymbol parameter, CallFrame? frame) =>
        call is { TargetMethod.Name: "TryGetValue", Instance: { } instance } && parameter.RefKind == RefKind.Out && CollectionRules.IsFramework(instance.Type)
            ? Parts(instance, frame, CollectionRules.IsDictionary(instance.Type)).OrNull().Via("item", call)
            : null;

    /// <summary>Tells whether a call asks a collection whether it has an item, and of which.</summary>
    public static bool IsMembership(IInvocationOperation call, out IOperation collection, out IOperation item)
    {
        var inputs = call.Arguments.OrderBy(a => a.Parameter?.Ordinal).Select(a => a.Value).ToList();
        if (call.Instance is { } instance)
        {
            inputs.Insert(0, instance);
        }

        (collection, item) = inputs is [var c, var i] ? (Unconverted.OfFramework(c), i) : (call, call);
        return inputs.Count == 2 && CollectionRules.IsFramework(call.TargetMethod.ContainingType) && CollectionRules.IsFramework(collection.Type);
    }

    /// <summary>Tells whether equal means equal letter by letter.</summary>
    public bool IsOrdinal(IOperation collection, CallFrame? frame) => Unconverted.OfFramework(collection) switch
    {
        { Type: INamedTypeSymbol type } when type.Name.Contains("Sorted") => false,
        IObjectCreationOperation creation => creation.Arguments.All(a => CollectionRules.IsOrdinalArgument(a) && (!CollectionRules.IsFramework(a.Value.Type) || a.Value.Type?.TypeKind == TypeKind.Interface || IsOrdinal(a.Value, frame))),
        IInvocationOperation call => call.Arguments.All(CollectionRules.IsOrdinalArgument),
        IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation => _rules.StoredIn(Unconverted.OfFramework(collection)) is { } stored && stored.All(s => IsOrdinal(s, frame)),
        _ => true,
    };

    private TextProof Parts(IOperation collection, CallFrame? frame, bool ofValues)
    {
        var bare = Unconverted.OfFramework(collection);
        return bare switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => OfArray(initializer, frame),
            ICollectionExpressionOperation expression when CollectionRules.IsFramework(expression.Type) => ProofRun.Any(expression.Elements.Select(e => (Func<TextProof>)(() => OfElement(e, frame, ofValues)))),
            IObjectCreationOperation creation when CollectionRules.IsFramework(creation.Type) => OfCreation(creation, frame, ofValues),
            IInvocationOperation call when CollectionRules.IsCopy(call) => ProofRun.Any(call.Arguments.Where(a => !CollectionRules.IsComparer(a)).Select(a => (Func<TextProof>)(() => OfPart(a.Value, frame, ofValues)))),
            IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation when _rules.StoredIn(bare) is { } stored =>
                run.Step(CollectionRules.SymbolOf(bare)!, frame, bare, () => ProofRun.Any(stored.Select(s => (Func<TextProof>)(() => Parts(s, frame, ofValues))))),
            _ => OpenText.At(bare, CollectionRules.WhyOpen(bare), SourceKinds.OfValue(bare)),
        };
    }

    private TextProof OfArray(IArrayInitializerOperation initializer, CallFrame? frame) => ProofRun.Any(initializer.ElementValues.Select(v => (Func<TextProof>)(() => v is IArrayInitializerOperation inner ? OfArray(inner, frame) : run.Prove(v, frame))));

    private TextProof OfElement(IOperation element, CallFrame? frame, bool ofValues) => element switch
    {
        ISpreadOperation { ElementConversion.IsUserDefined: false } spread => Parts(spread.Operand, frame, ofValues),
        ISpreadOperation spread => OpenText.At(spread, "it is converted on the way"),
        _ => run.Prove(element, frame),
    };

    /// <summary>An argument that is an item, or a collection of items.</summary>
    private TextProof OfPart(IOperation value, CallFrame? frame, bool ofValues) =>
        value.Type?.SpecialType == SpecialType.System_String ? run.Prove(value, frame) : value.Type?.SpecialType == SpecialType.System_Int32 ? ClosedText.Nothing : Parts(value, frame, ofValues);

    private TextProof OfCreation(IObjectCreationOperation creation, CallFrame? frame, bool ofValues)
    {
        var parts = creation.Arguments.Where(a => !CollectionRules.IsComparer(a)).Select(a => (Func<TextProof>)(() => OfPart(a.Value, frame, ofValues)));
        var added = creation.Initializer?.Initializers.Select(i => (Func<TextProof>)(() => i switch
        {
            IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var only] } call when CollectionRules.IsFramework(call.TargetMethod.ContainingType) => run.Prove(only.Value, frame),
            IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var item] } call when CollectionRules.IsFramework(call.TargetMethod.ContainingType) => OfPair(ofValues ? item.Value : key.Value, frame),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] }, Value: var item } => OfPair(ofValues ? item : key.Value, frame),
            _ => OpenText.At(i, "the analysis does not know what it adds"),
        }));
        return ProofRun.Any(parts.Concat(added ?? []));
    }

    private TextProof OfPair(IOperation part, CallFrame? frame) => run.Prove(part, frame);
}
