namespace Analyzers.Tests.Coverage;

/// <summary>All cases, in the order of the table.</summary>
internal static class CoverageCases
{
    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        .. CallCases.All,
        .. LabelCases.All,
        .. LanguageCases.All,
        .. HandlerCases.All,
        .. FileCases.All,
        .. ProjectCases.All,
        .. SemanticCases.All,
        .. EscapeCases.All,
        .. GeneratorCases.All,
    ];
}
