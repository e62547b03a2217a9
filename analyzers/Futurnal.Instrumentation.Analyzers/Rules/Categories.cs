namespace Futurnal.Instrumentation.Analyzers.Rules;

/// <summary>The categories of the rules, by the hundred of their ids.</summary>
internal static class Categories
{
    public const string Leaks = "Futurnal.Leaks";

    public const string Cardinality = "Futurnal.Cardinality";

    public const string Names = "Futurnal.Names";

    public const string Weaving = "Futurnal.Weaving";

    public const string Tools = "Futurnal.Tools";
}
