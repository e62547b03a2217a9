using System.Collections.Concurrent;
using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Gathers the names of a compilation's metrics and finds those that are too like another. Thread-safe.</summary>
internal sealed class DeclaredNames
{
    private readonly ConcurrentBag<(string Name, Location Place)> _names = [];

    public void Add(string name, Location place) => _names.Add((name, place));

    /// <summary>Each pair once, at the name that comes later; what is built in was there before.</summary>
    public IEnumerable<Diagnostic> FindAlike()
    {
        var known = BuiltInMetrics.All.Select(m => m.Name).ToList();
        var own = _names
            .OrderBy(n => n.Place.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(n => n.Place.SourceSpan.Start)
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .Where(n => BuiltInMetrics.Find(n.Key) is null)
            .Select(n => n.First());
        foreach (var (name, place) in own)
        {
            foreach (var other in known.Where(k => SimilarNames.AreAlike(name, k)))
            {
                yield return Diagnostic.Create(RuleCatalog.SimilarName, place, name, other);
            }

            known.Add(name);
        }
    }
}
