using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Rules;

/// <summary>The diagnostics of the toolkit. Each has a page in docs/rules.</summary>
internal static class RuleCatalog
{
    public static readonly DiagnosticDescriptor OpenLabel = Error(
        "FUT101", "Label type is open", Categories.Leaks,
        "Label '{0}' has type '{1}', {2}");

    public static readonly DiagnosticDescriptor OpenValue = Error(
        "FUT102", "Label value is not from a closed set", Categories.Leaks,
        "'{0}' may be any text here: {1} → label '{2}'; {3}");

    public static readonly DiagnosticDescriptor PathLeak = Error(
        "FUT103", "File path reaches a label", Categories.Leaks,
        "A file path reaches label '{0}': {1}; {2}");

    public static readonly DiagnosticDescriptor PersonalLeak = Error(
        "FUT104", "Personal data reaches a label", Categories.Leaks,
        "Personal data reaches label '{0}': {1}; {2}");

    public static readonly DiagnosticDescriptor RevealingConstant = Error(
        "FUT105", "Constant looks like a path or an address", Categories.Leaks,
        "{0} has the constant '{1}', which looks like {2}; use a name instead");

    public static readonly DiagnosticDescriptor OutsideVocabulary = Error(
        "FUT106", "Label value is outside the declared set", Categories.Leaks,
        "'{0}' is not known to be one of {1} of label '{2}': {3}");

    public static readonly DiagnosticDescriptor Bypass = Error(
        "FUT107", "Restriction is bypassed", Categories.Leaks,
        "'{0}' has the restricted label '{1}' and {2}");

    public static readonly DiagnosticDescriptor VaryingName = Error(
        "FUT108", "Metric name or label key is not constant", Categories.Leaks,
        "The {0} must be a constant, and '{1}' can vary: {2}; {3}");

    public static readonly DiagnosticDescriptor PairByHand = Error(
        "FUT109", "Label pair is built or changed by hand", Categories.Leaks,
        "'{0}' can hold any label: {1}; write the pairs where they are handed over, as in {2}");

    public static readonly DiagnosticDescriptor ExceptionLeak = Error(
        "FUT110", "Exception text reaches a label", Categories.Leaks,
        "Exception text reaches label '{0}': {1}; {2}");

    public static readonly DiagnosticDescriptor BoundAtRunTime = Error(
        "FUT111", "Label is bound at run time", Categories.Leaks,
        "{0}: {1}; {2}");

    public static readonly DiagnosticDescriptor OpenTag = Warning(
        "FUT112", "Open value bypasses the toolkit", Categories.Leaks,
        "'{0}' sends '{1}' past the label rules, and it may be any text: {2}; record it by an attribute or by Metrics, or map it to constants");

    public static readonly DiagnosticDescriptor OpenResult = Error(
        "FUT113", "Returned label is open", Categories.Leaks,
        "The labelled result of '{0}' may be any text: {1}; {2}");

    public static readonly DiagnosticDescriptor TooManySeries = Error(
        "FUT202", "Too many label combinations", Categories.Cardinality,
        "'{0}' can have {1} series ({2}), more than {3}; drop a label or map one to a smaller enum");

    public static readonly DiagnosticDescriptor LargeEnum = Warning(
        "FUT203", "Enum is too large for a label", Categories.Cardinality,
        "'{0}' has {1} members, more than {2} for label '{3}'; map them to a smaller enum");

    public static readonly DiagnosticDescriptor FlagsLabel = Error(
        "FUT204", "Flags enum as a label", Categories.Cardinality,
        "Label '{0}' has type '{1}', whose values combine; use a bool for each flag that matters, or an enum without [Flags]");

    public static readonly DiagnosticDescriptor UnboundedHash = Info(
        "FUT205", "Hashed label has no bound", Categories.Cardinality,
        "Every text gives '{0}' a new value; capped at {1} series at run time");

    public static readonly DiagnosticDescriptor CastEnum = Warning(
        "FUT206", "Enum made by a cast", Categories.Cardinality,
        "'{0}' may be no member of '{1}', and is then recorded as 'other'; map the numbers to members by a switch, or ask Enum.IsDefined first");

    public static readonly DiagnosticDescriptor TooManyLabels = Warning(
        "FUT207", "Metric has too many labels", Categories.Cardinality,
        "'{0}' has {1} labels ({2}), more than {3}; drop some, or make two metrics of it");

    public static readonly DiagnosticDescriptor MalformedName = Error(
        "FUT301", "Metric name is malformed", Categories.Names,
        "'{0}' is no metric name: use {1}");

    public static readonly DiagnosticDescriptor Conflict = Error(
        "FUT302", "Metric is declared in two ways", Categories.Names,
        "'{0}' is also declared {1}: {2}; make them agree or rename one");

    public static readonly DiagnosticDescriptor UnitInName = Warning(
        "FUT303", "Unit belongs in the unit, not in the name", Categories.Names,
        "'{0}' ends in '{1}', which is a unit and has a property of its own; {2}");

    public static readonly DiagnosticDescriptor UnfitUnit = Error(
        "FUT304", "Unit does not fit the kind", Categories.Names,
        "Unit '{0}' does not fit '{1}': {2}");

    public static readonly DiagnosticDescriptor UnknownUnit = Warning(
        "FUT305", "Unit is unknown", Categories.Names,
        "Unit '{0}' of '{1}' {2}");

    public static readonly DiagnosticDescriptor BadLabelKey = Error(
        "FUT306", "Label key is malformed, reserved or repeated", Categories.Names,
        "Label key '{0}' of '{1}' {2}");

    public static readonly DiagnosticDescriptor SimilarName = Info(
        "FUT307", "Name is too like another", Categories.Names,
        "'{0}' and '{1}' differ by one character; use one of them, or names that tell them apart",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NegativeValue = Error(
        "FUT308", "Counter or histogram is given a negative constant", Categories.Names,
        "'{0}' would be left out, since {1}; use a gauge for what can fall below zero");

    public static readonly DiagnosticDescriptor UnusedAttribute = Error(
        "FUT309", "Label or value without an instrument", Categories.Names,
        "{0} of '{1}' does nothing: {2}");

    public static readonly DiagnosticDescriptor UnusedValues = Error(
        "FUT310", "Label values that cannot be used", Categories.Names,
        "[LabelValues] of '{0}' cannot be used: {1}");

    public static readonly DiagnosticDescriptor Drift = Error(
        "FUT311", "Metric catalog and code differ", Categories.Names,
        "{0}; update it by the code fix or by 'futurnal telemetry catalog --update'");

    public static readonly DiagnosticDescriptor MalformedCatalog = Error(
        "FUT312", "Metric catalog is malformed or incomplete", Categories.Names,
        "MetricCatalog.md: {0}");

    public static readonly DiagnosticDescriptor UnkeepableBudget = Error(
        "FUT313", "Budget cannot be kept", Categories.Names,
        "{0} of '{1}' makes no sense: {2}");

    public static readonly DiagnosticDescriptor CannotWeave = Error(
        "FUT401", "Method cannot be instrumented", Categories.Weaving,
        "'{0}' cannot be instrumented: {1}");

    public static readonly DiagnosticDescriptor DividedCalls = Error(
        "FUT402", "Attributes count for some calls only", Categories.Weaving,
        "{0}; {1}");

    public static readonly DiagnosticDescriptor EscapedCall = Error(
        "FUT407", "Call escapes instrumentation", Categories.Weaving,
        "This use of '{0}' is not recorded: {1}");

    public static readonly DiagnosticDescriptor UnobservedInstance = Error(
        "FUT413", "Instance is not read", Categories.Weaving,
        "'{0}' would not be read: {1}");

    public static readonly DiagnosticDescriptor CannotDecorate = Error(
        "FUT414", "Interface cannot have a decorator", Categories.Weaving,
        "'{0}' cannot have a decorator: {1}");

    public static readonly DiagnosticDescriptor Undecided = Error(
        "FUT901", "Could not decide", Categories.Tools,
        "The analysis of label '{0}' failed ({1}), so the label is refused; write its value in a simpler way, and report the failure");

    public static readonly DiagnosticDescriptor NoCoverageReport = Error(
        "FUT904", "Coverage report cannot be written", Categories.Tools,
        "The coverage report '{0}' cannot be written ({1}); make its folder writable, or set FuturnalCoverageReport to false",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        OpenLabel, OpenValue, PathLeak, PersonalLeak, RevealingConstant, OutsideVocabulary, Bypass, VaryingName, PairByHand, ExceptionLeak, BoundAtRunTime, OpenTag, OpenResult,
        TooManySeries, LargeEnum, FlagsLabel, UnboundedHash, CastEnum, TooManyLabels,
        MalformedName, Conflict, UnitInName, UnfitUnit, UnknownUnit, BadLabelKey, SimilarName, NegativeValue, UnusedAttribute, UnusedValues, Drift, MalformedCatalog, UnkeepableBudget,
        CannotWeave, DividedCalls, EscapedCall, CannotDecorate, UnobservedInstance, Undecided, NoCoverageReport,
    ];

    public static DiagnosticDescriptor ById(string id) => All.First(r => r.Id == id);

    /// <summary>An error that nothing silences: not configurable, and, as the compiler's own, out of reach of [SuppressMessage].</summary>
    private static DiagnosticDescriptor Error(string id, string title, string category, string message, params string[] tags) =>
        Rule(DiagnosticSeverity.Error, id, title, category, message, [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler, .. tags]);

    /// <summary>What could be better; a project may weigh it otherwise.</summary>
    private static DiagnosticDescriptor Warning(string id, string title, string category, string message) =>
        Rule(DiagnosticSeverity.Warning, id, title, category, message, []);

    private static DiagnosticDescriptor Info(string id, string title, string category, string message, params string[] tags) =>
        Rule(DiagnosticSeverity.Info, id, title, category, message, tags);

    private static DiagnosticDescriptor Rule(DiagnosticSeverity severity, string id, string title, string category, string message, string[] tags) => new(
        id,
        title,
        message,
        category,
        severity,
        isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/futurnal/Futurnal.Instrumentation/blob/main/docs/rules/{id}.md",
        customTags: tags);
}
