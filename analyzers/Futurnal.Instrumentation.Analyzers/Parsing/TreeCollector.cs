using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds what the trees of a compilation declare and call; those with neither are left out. Only trees for which that can have changed are bound.</summary>
internal static class TreeCollector
{
    public static EquatableArray<TreeSpec> Collect(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = compilation.SyntaxTrees.ToArray();
        var indexes = Array.ConvertAll(trees, t => TreeIndex.Of(t, cancellationToken));
        var key = CompilationKey.Of(compilation, indexes);
        var found = Array.ConvertAll(trees, t => TreeMemo.Find(t, key));
        var missing = Enumerable.Range(0, trees.Length).Where(i => found[i] is null).ToArray();
        if (missing.Length > 0)
        {
            Bind(compilation, trees, indexes, found, missing, key, cancellationToken);
        }

        var twins = new TwinFiles(trees);
        return found.Select((spec, i) => WithoutTwin(spec!, trees[i], twins)).Where(t => t.Targets.Count > 0 || t.Calls.Count > 0 || t.Decorators.Count > 0).ToEquatableArray();
    }

    /// <summary>No key tells whether a file has a twin, since bodies count there as well.</summary>
    private static TreeSpec WithoutTwin(TreeSpec spec, SyntaxTree tree, TwinFiles twins) =>
        spec.Calls.Count > 0 && twins.TwinOf(tree) is not null ? spec with { Calls = default } : spec;

    private static void Bind(
        Compilation compilation, SyntaxTree[] trees, TreeIndex[] indexes, TreeSpec?[] found, int[] missing, string key, CancellationToken cancellationToken)
    {
        var decorators = new DecoratorCollector(compilation, indexes.SelectMany(i => i.GlobalAliases), cancellationToken);
        var decoratorsOf = missing.ToDictionary(i => i, i => decorators.Collect(trees[i], indexes[i]));
        compilation = DecoratorStubs.AddTo(compilation, found.OfType<TreeSpec>().SelectMany(t => t.Decorators).Concat(decoratorsOf.Values.SelectMany(d => d)), cancellationToken);
        var targets = new TargetCollector(compilation, indexes.SelectMany(i => i.GlobalAliases), cancellationToken);
        var targetsOf = missing.ToDictionary(i => i, i => targets.Collect(trees[i], indexes[i]));
        var names = new HashSet<string>(
            found.OfType<TreeSpec>().SelectMany(t => t.Targets).Concat(targetsOf.Values.SelectMany(t => t)).Select(t => t.MethodName)
                .Concat(ReferencedTargets.NamesIn(compilation, cancellationToken)),
            StringComparer.Ordinal);
        var calls = new CallCollector(compilation, targets.Specs, cancellationToken);
        foreach (var i in missing)
        {
            found[i] = new TreeSpec(trees[i].FilePath, targetsOf[i], calls.Collect(trees[i], indexes[i], names))
            {
                Decorators = decoratorsOf[i],
            };
            TreeMemo.Keep(trees[i], key, found[i]!);
        }
    }
}
