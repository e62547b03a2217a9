using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Proves fields and properties: all that is ever written to them, or all that a getter returns.</summary>
internal sealed class MemberProver(ProofRun run)
{
    public TextProof OfField(IFieldReferenceOperation reference, CallFrame? frame)
    {
        var field = reference.Field.OriginalDefinition;
        if (run.Code.Slots.Of(field) is { } slot)
        {
            return slot.Text;
        }

        if (field is { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
        {
            return ClosedText.Of("");
        }

        if (reference.Field.ContainingType.IsTupleType)
        {
            return run.Tuples.OfField(reference, frame);
        }

        return WhyUnseen(field) is { } why
            ? OpenText.At(reference, why, SourceKinds.Of(field) is var kind and not OpenKind.Other ? kind : SourceKinds.OfName(field.Name))
            : run.Step(field, null, reference, () => ProofRun.Any(WritesOf(field, reference))).ViaName("field", field, reference);
    }

    public TextProof OfProperty(IPropertyReferenceOperation reference, CallFrame? frame)
    {
        var property = (IPropertySymbol)RestrictedSlots.Definition(reference.Property);
        if (run.Code.Slots.Of(property) is { } slot)
        {
            return slot.Text;
        }

        if (property.Name == "Result" && TaskTypes.OfText(property.ContainingType) is false && TaskTypes.IsTask(reference.Property.ContainingType) && reference.Instance is { } work)
        {
            return run.Prove(work, frame);
        }

        if (run.Collections.OfIndexer(reference, frame) is { } item)
        {
            return item;
        }

        if (!CallProver.IsExact(property) || property.GetMethod is not { } getter)
        {
            return Open(reference, property, "it can be overridden");
        }

        if (run.Calls.BodyOf(getter) is { } body)
        {
            return run.Calls.OfBody(getter, body, reference.Arguments, frame, reference);
        }

        return WhyUnseen(property) is { } why
            ? Open(reference, property, why)
            : !IsAutomatic(property) ? Open(reference, property, "its code is not here")
            : run.Step(property, null, reference, () => ProofRun.Any(WritesOf(property, reference))).ViaName("property", property, reference);
    }

    /// <summary>All that is written to a field or an automatic property.</summary>
    public IEnumerable<Func<TextProof>> WritesOf(ISymbol member, IOperation reference)
    {
        if (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol property })
        {
            return BackingWrites(property, (IFieldSymbol)member, reference);
        }

        // A setter with code of its own decides what is kept.
        if (member is IPropertySymbol { SetMethod: { } setter } kept && run.Code.BodyOf(setter, run.CancellationToken) is not null)
        {
            return member.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, kept)) is { } field
                ? BackingWrites(kept, field, reference)
                : [() => OpenText.At(reference, "its code is not here")];
        }

        var index = run.Code.WithinTypeOf(member, run.CancellationToken);
        var writes = index.MentionsOf(member).Select(MentionRules.Classify).Where(m => m.Kind != MentionKind.Read).Select(m => (Func<TextProof>)(() => run.Variables.OfWrite(m, null)));
        return InitializerOf(member) is { } initial ? writes.Append(() => run.Prove(initial, null)) : writes.Append(() => ClosedText.Null);
    }

    public IOperation? InitializerOf(ISymbol member) => run.Code.InitializerOf(member, run.CancellationToken) switch
    {
        ISymbolInitializerOperation initializer => initializer.Value,
        var other => other,
    };

    /// <summary>Why writes to it may stand where they are not seen, or <see langword="null"/>.</summary>
    public string? WhyUnseen(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.IsEmpty || member.ContainingType.DeclaringSyntaxReferences.IsEmpty)
        {
            return "its code is in another assembly";
        }

        if (member.ContainingType.GetAttributes().Any(a => a.AttributeClass?.Name is "StructLayoutAttribute" or "InlineArrayAttribute") || run.Code.IsOpened(member.ContainingType) || run.Code.IsAccessed(member.Name) || run.Code.IsAccessed($"<{member.Name}>k__BackingField"))
        {
            return "it can be written past its type";
        }

        if (FilledMembers.WhyFilled(member) is { } filled)
        {
            return filled;
        }

        if (run.Code.IsBeforeGenerators && member is not IFieldSymbol { IsReadOnly: true } && member.ContainingType.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            return "a generator can add code that writes it";
        }

        return member switch
        {
            IFieldSymbol { AssociatedSymbol: IPropertySymbol } => null,
            IFieldSymbol { IsReadOnly: false, DeclaredAccessibility: not Accessibility.Private } => "other code can set the field",
            IPropertySymbol { SetMethod: { DeclaredAccessibility: not Accessibility.Private } setter } property when property.DeclaredAccessibility != Accessibility.Private && run.Code.BodyOf(setter, run.CancellationToken) is null => "other code can set the property; give it [LabelValues(...)]",
            IPropertySymbol property when property.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is not PropertyDeclarationSyntax) => "the constructor's caller decides what it is; give the property [LabelValues(...)]",
            _ when run.Code.WithinTypeOf(member, run.CancellationToken).HasDynamicCallOf(member.Name) => "it can be written in ways that are bound at run time",
            _ => null,
        };
    }

    /// <summary>Tells whether a property is a field in effect: what is written to it is what is read.</summary>
    private static bool IsAutomatic(IPropertySymbol property) => property.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors } syntax
        && !syntax.Modifiers.Any(m => m.Kind() is SyntaxKind.PartialKeyword or SyntaxKind.ExternKeyword or SyntaxKind.AbstractKeyword)
        && accessors.Any(a => a.IsKind(SyntaxKind.GetAccessorDeclaration) && a.Body is null && a.ExpressionBody is null);

    /// <summary>What the accessors of a property write by the word <c>field</c>; an accessor without a body writes all that the property gets.</summary>
    private IEnumerable<Func<TextProof>> BackingWrites(IPropertySymbol property, IFieldSymbol field, IOperation reference)
    {
        foreach (var mention in run.Code.WithinTypeOf(field, run.CancellationToken).MentionsOf(field).Select(MentionRules.Classify).Where(m => m.Kind != MentionKind.Read))
        {
            yield return () => run.Variables.OfWrite(mention, null);
        }

        if (InitializerOf(property) is { } initial)
        {
            yield return () => run.Prove(initial, null);
        }

        if (property.SetMethod is { } setter && run.Code.BodyOf(setter, run.CancellationToken) is null)
        {
            yield return () => run.Code.Slots.Of(property) is { } slot ? slot.Text : WhyUnseen(property) is { } why ? OpenText.At(reference, why) : ProofRun.Any(WritesOf(property, reference));
        }
        else if (property.SetMethod is null)
        {
            yield return () => ProofRun.Any(WritesOf(property, reference));
        }

        yield return () => ClosedText.Null;
    }

    private static OpenText Open(IPropertyReferenceOperation reference, IPropertySymbol property, string reason) =>
        OpenText.At(reference, reason, SourceKinds.Of(property) is var kind and not OpenKind.Other ? kind : SourceKinds.OfName(property.Name));
}
